// SPDX-License-Identifier: GPL-3.0-or-later
// Ascending numbers in few bits each, of which any is read without those before it: Elias,
// "Efficient Storage and Retrieval by Content and Address of Static Files" (1974); as of Vigna,
// "Quasi-Succinct Indices" (2013). The lower bits of each stand side by side; of the higher ones a
// bit string tells how many numbers have each: so many ones, then a zero. Part of the on-disk
// format. Private to engine. Values only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace readout::engine {

/// REQUIRES: they don't descend.
[[nodiscard]] std::string elias_fano(std::span<const std::uint32_t> numbers);

class EliasFano {
 public:
  EliasFano() = default;
  /// Takes the numbers off the beginning of the bytes, which must outlive it. `last`: the greatest.
  /// Throws Error{IndexFormat} if there are too few bytes.
  EliasFano(std::string_view& bytes, std::size_t size, std::uint32_t last);

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// The place of the first that is `number`; nothing if none is.
  [[nodiscard]] std::optional<std::size_t> place_of(std::uint32_t number) const noexcept;
  /// The number before that at a place, or 0, and the one at the place. REQUIRES: place < size().
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> step_to(std::size_t place) const noexcept;

  /// Calls `take` with each in turn: faster than asking for all.
  template <typename Take>
  void each(const Take& take) const {
    std::size_t bit = 0;
    for (std::size_t place = 0; place < size_; ++place, ++bit) {
      while (!is_one(bit)) ++bit;
      take(joined(bit - place, place));
    }
  }

 private:
  [[nodiscard]] bool is_one(std::size_t bit) const noexcept {
    // What is behind the end counts as ones, so that nobody looks on for ever.
    return bit / 8 >= higher_.size() ||
           (std::uint32_t{static_cast<unsigned char>(higher_[bit / 8])} >> bit % 8 & 1U) != 0;
  }
  [[nodiscard]] std::uint32_t joined(std::size_t high, std::size_t place) const noexcept;

  std::string_view lower_;
  std::string_view higher_;
  std::size_t size_ = 0;
  std::uint32_t last_ = 0;
  unsigned low_bits_ = 0;
};

}  // namespace readout::engine
