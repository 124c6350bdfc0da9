// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/part_merge.h"

#include <utility>

#include "base/error.h"
#include "base/wording.h"
#include "engine/folder/checksums.h"
#include "engine/folder/durable_files.h"
#include "engine/parts/columns_builder.h"
#include "engine/parts/term_vectors.h"
#include "engine/writing/compaction.h"
#include "engine/writing/part_cleaning.h"
#include "engine/writing/term_vectors_writer.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

bool is_cleaned(const WrittenParts& parts, std::size_t place, LeaveOut leave_out) {
  const PartSize size = parts.sizes()[place];
  return leave_out == LeaveOut::All ? size.deleted > 0 : is_worth_cleaning(size);
}

}  // namespace

std::uint64_t room_to_merge(const fs::path& index,
                            const WrittenParts& parts,
                            PartRange range,
                            LeaveOut leave_out) {
  std::uint64_t bytes = 0;
  for (std::size_t place = range.first; place < range.first + range.many; ++place) {
    const std::uint64_t part = bytes_in(part_folder(index, parts.name(place)));
    bytes += is_cleaned(parts, place, leave_out) ? 3 * part : part;
  }
  return bytes;
}

PartMerge::PartMerge(const fs::path& index,
                     const WrittenParts& parts,
                     PartRange range,
                     LeaveOut leave_out)
    : range_(range), draft_(index) {
  for (std::size_t place = range.first; place < range.first + range.many; ++place) {
    const bool cleaned = is_cleaned(parts, place, leave_out);
    sources_.push_back(
        {part_folder(index, parts.name(place)), cleaned ? parts.deleted(place) : DeletedSet()});
  }
}

/// Its place is taken by a part without those that are to be left out.
void PartMerge::clean(Source& source) {
  const fs::path folder = draft_.folder() / ("source-" + std::to_string(&source - sources_.data()));
  fs::path work = folder;
  work += ".cleaning";
  source.moved = clean_part(source.folder, source.left_out, work, folder);
  source.folder = folder;
}

/// What is written anew would have good checksums, whatever was read.
void PartMerge::check_whole() const {
  for (const Source& source : sources_) {
    const std::vector<std::string> faults = checksum_faults(source.folder);
    if (faults.empty()) continue;
    throw Error(ErrorCode::IndexFormat,
                "parts can't be merged: " + joined(faults, "; ") + "; what was added is committed",
                "Restore a snapshot, or build the index anew: indexer add --rebuild");
  }
}

void PartMerge::run() {
  check_whole();
  std::vector<fs::path> inputs;
  std::vector<Xapian::Database> databases;
  for (Source& source : sources_) {
    if (!source.left_out.empty()) clean(source);
    inputs.push_back(source.folder);
    databases.emplace_back(source.folder.string());
  }
  const std::vector<std::uint32_t> offsets = document_offsets(databases);
  ColumnsBuilder columns;
  std::vector<VectorsSource> vectors;
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    sources_[i].offset = offsets[i];
    columns.add(read_columns(databases[i]), offsets[i]);
    vectors.push_back({sources_[i].folder / kTermVectorsFile, offsets[i]});
  }
  const fs::path metadata = draft_.folder() / "metadata";
  {
    Xapian::WritableDatabase database(metadata.string(), kNewPrivateDatabase);
    write_columns(columns.take(), database);
    database.commit();
  }
  inputs.push_back(metadata);
  join_databases(inputs, draft_.result(), Numbering::Moved);
  join_term_vectors(vectors, draft_.result() / kTermVectorsFile);
}

void PartMerge::put_into(WrittenParts& parts) {
  const std::string name = draft_.keep();
  parts.replace(range_.first, range_.many, name, [this](std::size_t place, Xapian::docid document) {
    const Source& source = sources_[place - range_.first];
    if (source.moved.empty()) return document + source.offset;
    const Xapian::docid moved = source.moved[document];
    return moved == 0 ? 0 : moved + source.offset;
  });
}

}  // namespace readout::engine
