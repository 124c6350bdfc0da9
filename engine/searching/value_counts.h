// SPDX-License-Identifier: GPL-3.0-or-later
// How often each value of a field occurs in an answer. Private to engine. For one request on one
// thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace readout::engine {

class ValueCounts {
 public:
  /// `values`: how many the field has.
  explicit ValueCounts(std::size_t values) : counts_(values) {}
  /// With counts to begin with, by ordinal.
  explicit ValueCounts(std::vector<std::uint32_t> counts) : counts_(std::move(counts)) {
    for (std::uint32_t ordinal = 0; ordinal < counts_.size(); ++ordinal) {
      if (counts_[ordinal] > 0) seen_.push_back(ordinal);
    }
  }

  void add(std::uint32_t ordinal) {
    if (counts_[ordinal]++ == 0) seen_.push_back(ordinal);
  }
  void add(std::span<const std::uint32_t> ordinals) {
    std::uint32_t* const counts = counts_.data();
    for (const std::uint32_t ordinal : ordinals) {
      if (counts[ordinal]++ == 0) seen_.push_back(ordinal);
    }
  }
  [[nodiscard]] std::uint32_t of(std::uint32_t ordinal) const { return counts_[ordinal]; }
  /// The values that occur, each once: few of all that an index has.
  [[nodiscard]] const std::vector<std::uint32_t>& seen() const noexcept { return seen_; }

 private:
  std::vector<std::uint32_t> counts_;  // by ordinal
  std::vector<std::uint32_t> seen_;
};

}  // namespace readout::engine
