// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/pending_part.h"

#include <utility>

#include "engine/format/part_metadata.h"

namespace readout::engine {

PendingPart::PendingPart(const std::filesystem::path& index,
                         std::string catalogue,
                         std::size_t first)
    : catalogue_(std::move(catalogue)),
      first_(first),
      draft_(index),
      filler_(draft_.folder()),
      next_(first) {}

PendingPart::Room PendingPart::reserve(std::size_t articles) {
  const std::lock_guard lock(mutex_);
  return {std::exchange(next_, next_ + articles), segments_++};
}

void PendingPart::write(const std::vector<const article::TaggedArticle*>& batch, const Room& room) {
  filler_.write(
      batch, catalogue_, room.segment, static_cast<Xapian::docid>(room.first - first_ + 1));
}

bool PendingPart::leave_out(std::size_t number) {
  if (number < first_) return false;
  const std::lock_guard lock(mutex_);
  deleted_.add(static_cast<std::uint32_t>(number - first_ + 1));
  return true;
}

void PendingPart::set_file_state(const std::string& path, const FileState& state) {
  filler_.change_metadata(
      [&](auto& metadata) { write_file_state(metadata, path, state, catalogue_); });
  has_states_ = true;
}

void PendingPart::forget_file_state(const std::string& path) {
  filler_.change_metadata([&](auto& metadata) { forget_file(metadata, path); });
  has_states_ = true;
}

std::size_t PendingPart::next() {
  const std::lock_guard lock(mutex_);
  return next_;
}

bool PendingPart::has_articles() { return next() != first_; }

bool PendingPart::empty() { return !has_articles() && !has_states_; }

NewPart PendingPart::finish() {
  filler_.finish(draft_.result());
  return {draft_.keep(), std::move(deleted_)};
}

}  // namespace readout::engine
