// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles are copies of one text: those with equal fingerprints. Private to engine.
// Immutable once loaded: shared between threads.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "engine/snapshot/article_number.h"

namespace readout::engine {

class CopyGroups {
 public:
  /// An article whose text no other has.
  static constexpr std::uint32_t kAlone = 0;

  CopyGroups() = default;
  /// Throws Xapian's errors.
  explicit CopyGroups(const Xapian::Database& database);

  /// Number of the article's group, from 1, or kAlone.
  [[nodiscard]] std::uint32_t of(ArticleNumber id) const noexcept {
    return id < group_.size() ? group_[id] : kAlone;
  }
  /// Whether any two articles are copies.
  [[nodiscard]] bool any() const noexcept { return groups_ > 0; }

 private:
  std::vector<std::uint32_t> group_;  // by document id
  std::uint32_t groups_ = 0;
};

}  // namespace readout::engine
