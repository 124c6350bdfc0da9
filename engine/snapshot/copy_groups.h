// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles are copies of one text: those with equal fingerprints. Private to engine.
// Immutable once made: shared between threads.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/parts/numbered_parts.h"

namespace readout::engine {

class CopyGroups {
 public:
  /// An article whose text no other has.
  static constexpr std::uint32_t kAlone = 0;

  CopyGroups() = default;
  explicit CopyGroups(const NumberedParts& parts);

  /// Number of the article's group, from 1, or kAlone.
  [[nodiscard]] std::uint32_t of(ArticleNumber number) const noexcept {
    return number < group_.size() ? group_[number] : kAlone;
  }
  /// Whether any two articles are copies.
  [[nodiscard]] bool any() const noexcept { return groups_ > 0; }

 private:
  std::vector<std::uint32_t> group_;  // by article number
  std::uint32_t groups_ = 0;
};

}  // namespace readout::engine
