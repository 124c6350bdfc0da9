// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/part_filler.h"

#include <string>
#include <utility>

#include "engine/folder/durable_files.h"
#include "engine/format/document_builder.h"
#include "engine/format/part_metadata.h"
#include "engine/parts/term_vectors.h"
#include "engine/writing/compaction.h"
#include "engine/writing/term_vectors_writer.h"

namespace readout::engine {
namespace {

std::filesystem::path made(std::filesystem::path folder) {
  create_folder(folder);
  return folder;
}

}  // namespace

PartFiller::PartFiller(std::filesystem::path folder)
    : folder_(made(std::move(folder))),
      merger_(folder_),
      metadata_(metadata_folder().string(), kNewPrivateDatabase),
      glossary_(metadata_) {}

void PartFiller::write(const std::vector<const article::TaggedArticle*>& batch,
                       std::string_view tagger,
                       std::size_t number,
                       Xapian::docid first) {
  const Segment segment{folder_ / ("segment-" + std::to_string(number)),
                        first,
                        first + static_cast<Xapian::docid>(batch.size())};
  DocumentBuilder builder(tagger);
  const std::vector<std::uint32_t> lengths = write_segment(segment, batch, builder);
  {
    const std::lock_guard lock(columns_mutex_);
    for (std::uint32_t i = 0; i < batch.size(); ++i) columns_.add(first + i, *batch[i], lengths[i]);
  }
  note(builder.words());
  merger_.add(number, segment);
}

void PartFiller::note(BatchWords words) {
  {
    const std::lock_guard lock(metadata_mutex_);
    glossary_.keep_new(words);
  }
  const std::vector<WordForm> forms = forms_of(words);
  const std::lock_guard lock(metadata_mutex_);
  glossary_.add(forms);
}

void PartFiller::finish(const std::filesystem::path& result) {
  std::vector<std::filesystem::path> inputs;
  std::vector<VectorsSource> vectors;
  for (const Segment& segment : merger_.settle()) {
    inputs.push_back(segment.folder);
    vectors.push_back({segment.folder / kTermVectorsFile});
  }
  write_format(metadata_);
  write_columns(columns_.take(), metadata_);
  metadata_.commit();
  metadata_.close();
  inputs.push_back(metadata_folder());
  join_databases(inputs, result, Numbering::Kept);
  join_term_vectors(vectors, result / kTermVectorsFile);
}

}  // namespace readout::engine
