// SPDX-License-Identifier: GPL-3.0-or-later
// How often each value of a field occurs in an answer. Private to engine. For one request on one
// thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/snapshot/facet_column.h"

namespace readout::engine {

class ValueCounts {
 public:
  /// `values`: how many the field has.
  explicit ValueCounts(std::size_t values) : counts_(values) {}
  /// With counts to begin with, by ordinal.
  explicit ValueCounts(std::vector<std::uint32_t> counts) : counts_(std::move(counts)) {}

  void add(std::uint32_t ordinal) { ++counts_[ordinal]; }
  void add(std::span<const std::uint32_t> ordinals) {
    for (const std::uint32_t ordinal : ordinals) ++counts_[ordinal];
  }
  /// The values of each of these articles.
  void add(const FacetColumn& column, std::span<const ArticleNumber> articles) {
    column.each_of(articles, [this](std::span<const std::uint32_t> ordinals) { add(ordinals); });
  }

  [[nodiscard]] std::uint32_t of(std::uint32_t ordinal) const { return counts_[ordinal]; }
  [[nodiscard]] const std::vector<std::uint32_t>& all() const noexcept { return counts_; }
  /// The values that occur, ascending. Looks through all that there are: for counting, to note them
  /// one by one costs more than to count.
  [[nodiscard]] std::vector<std::uint32_t> seen() const {
    std::vector<std::uint32_t> seen;
    for (std::uint32_t ordinal = 0; ordinal < counts_.size(); ++ordinal) {
      if (counts_[ordinal] > 0) seen.push_back(ordinal);
    }
    return seen;
  }

 private:
  std::vector<std::uint32_t> counts_;  // by ordinal
};

}  // namespace readout::engine
