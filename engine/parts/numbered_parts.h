// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of one state of an index, and how their articles are numbered together: an article's
// number is its document id in its part and the part's base. Private to engine. Immutable: shared
// between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/parts/article_number.h"
#include "engine/parts/deleted_set.h"
#include "engine/parts/part.h"

namespace readout::engine {

struct NumberedPart {
  std::shared_ptr<const Part> part;
  std::shared_ptr<const DeletedSet> deleted;
  ArticleNumber base = 0;  ///< a multiple of NumberedParts::kBlock

  [[nodiscard]] const PartColumns& columns() const noexcept { return part->columns(); }
  /// By document id.
  [[nodiscard]] bool is_deleted(std::uint32_t id) const noexcept { return deleted->contains(id); }
};

class NumberedParts {
 public:
  /// Bases are multiples of it, so that a number's block tells its part.
  static constexpr std::uint32_t kBlockBits = 12;
  static constexpr std::uint32_t kBlock = 1U << kBlockBits;

  NumberedParts() = default;
  /// In their order; bases are given here. Throws Error{IndexFormat} for more articles than 32 bits
  /// can number.
  explicit NumberedParts(std::vector<NumberedPart> parts);

  [[nodiscard]] std::size_t size() const noexcept { return parts_.size(); }
  [[nodiscard]] const NumberedPart& operator[](std::size_t place) const { return parts_[place]; }
  [[nodiscard]] auto begin() const noexcept { return parts_.begin(); }
  [[nodiscard]] auto end() const noexcept { return parts_.end(); }

  /// The place of the part that has this number. REQUIRES: number < end_number().
  [[nodiscard]] std::size_t place_of(ArticleNumber number) const noexcept {
    return place_of_block_[number >> kBlockBits];
  }
  [[nodiscard]] const NumberedPart& of(ArticleNumber number) const noexcept {
    return parts_[place_of(number)];
  }
  /// One more than the greatest number.
  [[nodiscard]] ArticleNumber end_number() const noexcept {
    return parts_.empty() ? 0 : parts_.back().base + parts_.back().columns().end();
  }

 private:
  std::vector<NumberedPart> parts_;
  std::vector<std::uint16_t> place_of_block_;
};

}  // namespace readout::engine
