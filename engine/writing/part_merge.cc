// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/part_merge.h"

#include <system_error>
#include <utility>

#include "base/error.h"
#include "base/wording.h"
#include "engine/errors/system_errors.h"
#include "engine/folder/checksums.h"
#include "engine/folder/durable_files.h"
#include "engine/format/part_metadata.h"
#include "engine/parts/columns_builder.h"
#include "engine/writing/compaction.h"
#include "engine/writing/stored_labels.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

/// Xapian's files alone: the others come and go with commits.
void copy_database(const fs::path& from, const fs::path& to) {
  create_folder(to);
  for (const auto& entry : fs::directory_iterator(from)) {
    const fs::path name = entry.path().filename();
    if (name.extension() != ".glass" && name != "iamglass") continue;
    std::error_code status;
    fs::copy_file(entry.path(), to / name, status);
    if (status) throw system_error(status.value(), "can't copy " + entry.path().string());
  }
}

std::vector<Xapian::docid> documents_in(const DeletedSet& deleted, const fs::path& folder) {
  const Xapian::Database database(folder.string());
  std::vector<Xapian::docid> documents;
  for (auto document = database.postlist_begin(std::string());
       document != database.postlist_end(std::string());
       ++document) {
    if (deleted.contains(*document)) documents.push_back(*document);
  }
  return documents;
}

}  // namespace

std::uint64_t room_to_merge(const fs::path& index, const WrittenParts& parts, PartRange range) {
  std::uint64_t bytes = 0;
  for (std::size_t place = range.first; place < range.first + range.many; ++place) {
    const std::uint64_t part = bytes_in(part_folder(index, parts.name(place)));
    bytes += parts.deleted(place).empty() ? part : 2 * part;
  }
  return bytes;
}

PartMerge::PartMerge(const fs::path& index, const WrittenParts& parts, PartRange range)
    : range_(range), draft_(index) {
  for (std::size_t place = range.first; place < range.first + range.many; ++place) {
    sources_.push_back({part_folder(index, parts.name(place)), parts.deleted(place), 0});
  }
}

void PartMerge::leave_out_deleted(Source& source) {
  if (source.deleted.empty()) return;
  const fs::path copy = draft_.folder() / ("source-" + std::to_string(&source - sources_.data()));
  copy_database(source.folder, copy);
  remove_documents(copy, documents_in(source.deleted, copy));
  source.folder = copy;
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
    leave_out_deleted(source);
    inputs.push_back(source.folder);
    databases.emplace_back(source.folder.string());
  }
  const std::vector<std::uint32_t> offsets = document_offsets(databases);
  ColumnsBuilder columns;
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    sources_[i].offset = offsets[i];
    columns.add(databases[i], offsets[i]);
  }
  const fs::path metadata = draft_.folder() / "metadata";
  {
    Xapian::WritableDatabase database(metadata.string(), kNewPrivateDatabase);
    write_columns(columns.take(stored_labels(std::move(databases))), database);
    database.commit();
  }
  inputs.push_back(metadata);
  join_databases(inputs, draft_.result(), Numbering::Moved);
}

void PartMerge::put_into(WrittenParts& parts) {
  const std::string name = draft_.keep();
  parts.replace(range_.first, range_.many, name, [this](std::size_t place, Xapian::docid document) {
    const Source& source = sources_[place - range_.first];
    return source.deleted.contains(document) ? 0 : document + source.offset;
  });
}

}  // namespace readout::engine
