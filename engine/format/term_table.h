// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for texts that come again and again, as the terms of a batch of articles, so that each is
// hashed and kept as text once. Private to engine. For one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout::engine {

class TermTable {
 public:
  TermTable();

  /// Of a term: from 0, without gaps, in the order in which they came.
  [[nodiscard]] std::uint32_t number_of(std::string_view term);

  [[nodiscard]] std::size_t size() const noexcept { return terms_.size(); }

  /// Until the next call of number_of().
  [[nodiscard]] std::string_view text(std::uint32_t number) const noexcept {
    const Term& term = terms_[number];
    return {bytes_.data() + term.begin, term.size};
  }

  /// Whether a term comes before another one in the order of their bytes.
  [[nodiscard]] bool before(std::uint32_t a, std::uint32_t b) const noexcept {
    const std::uint64_t head_a = terms_[a].head;
    const std::uint64_t head_b = terms_[b].head;
    return head_a != head_b ? head_a < head_b : text(a) < text(b);
  }
  /// All numbers, in that order.
  [[nodiscard]] std::vector<std::uint32_t> in_order() const;

 private:
  struct Term {
    std::uint64_t hash;
    // Its first eight bytes as a number, filled up with zeros: those of terms compare as they do,
    // but for ones that are equal so far.
    std::uint64_t head;
    std::size_t begin;
    std::uint32_t size;
  };
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;

  void grow();
  [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const noexcept {
    return hash & (slots_.size() - 1);
  }

  std::string bytes_;
  std::vector<Term> terms_;
  std::vector<std::uint32_t> slots_;  // numbers, by hash; the next free one where it is taken
};

}  // namespace readout::engine
