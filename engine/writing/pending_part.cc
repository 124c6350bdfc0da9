// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/pending_part.h"

#include <utility>

#include "engine/format/document_builder.h"
#include "engine/format/part_metadata.h"
#include "engine/parts/term_vectors.h"
#include "engine/writing/compaction.h"
#include "engine/writing/term_vectors_writer.h"

namespace readout::engine {

PendingPart::PendingPart(const std::filesystem::path& index,
                         std::string catalogue,
                         std::size_t first)
    : catalogue_(std::move(catalogue)),
      first_(first),
      draft_(index),
      merger_(draft_.folder()),
      next_(first),
      metadata_(metadata_folder().string(), kNewPrivateDatabase),
      glossary_(metadata_) {}

std::filesystem::path PendingPart::metadata_folder() const { return draft_.folder() / "metadata"; }

PendingPart::Room PendingPart::reserve(std::size_t articles) {
  const std::lock_guard lock(mutex_);
  return {std::exchange(next_, next_ + articles), segments_++};
}

void PendingPart::write(const std::vector<const article::TaggedArticle*>& batch, const Room& room) {
  Segment segment;
  segment.folder = draft_.folder() / ("segment-" + std::to_string(room.segment));
  segment.first = static_cast<Xapian::docid>(room.first - first_ + 1);
  segment.end = segment.first + static_cast<Xapian::docid>(batch.size());
  DocumentBuilder builder(catalogue_);
  const std::vector<std::uint32_t> lengths = write_segment(segment, batch, builder);
  add_columns(batch, segment.first, lengths);
  note(builder.words());
  merger_.add(room.segment, segment);
}

void PendingPart::add_columns(const std::vector<const article::TaggedArticle*>& batch,
                              Xapian::docid first,
                              const std::vector<std::uint32_t>& lengths) {
  const std::lock_guard lock(columns_mutex_);
  for (std::size_t i = 0; i < batch.size(); ++i)
    columns_.add(first + static_cast<Xapian::docid>(i), *batch[i], lengths[i]);
}

void PendingPart::note(BatchWords words) {
  {
    const std::lock_guard lock(metadata_mutex_);
    glossary_.keep_new(words);
  }
  const std::vector<WordForm> forms = forms_of(words);
  const std::lock_guard lock(metadata_mutex_);
  glossary_.add(forms);
}

bool PendingPart::leave_out(std::size_t number) {
  if (number < first_) return false;
  const std::lock_guard lock(mutex_);
  deleted_.add(static_cast<std::uint32_t>(number - first_ + 1));
  return true;
}

void PendingPart::set_file_state(const std::string& path, const FileState& state) {
  const std::lock_guard lock(metadata_mutex_);
  write_file_state(metadata_, path, state, catalogue_);
  has_states_ = true;
}

void PendingPart::forget_file_state(const std::string& path) {
  const std::lock_guard lock(metadata_mutex_);
  forget_file(metadata_, path);
  has_states_ = true;
}

std::size_t PendingPart::next() {
  const std::lock_guard lock(mutex_);
  return next_;
}

bool PendingPart::has_articles() { return next() != first_; }

bool PendingPart::empty() {
  if (has_articles()) return false;
  const std::lock_guard lock(metadata_mutex_);
  return !has_states_;
}

NewPart PendingPart::finish() {
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
  join_databases(inputs, draft_.result(), Numbering::Kept);
  join_term_vectors(vectors, draft_.result() / kTermVectorsFile);
  return {draft_.keep(), std::move(deleted_)};
}

}  // namespace readout::engine
