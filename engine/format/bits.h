// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of so many bits each, packed, the lowest bits first. Part of the on-disk format. Private
// to engine. Values only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace readout::engine {

class BitWriter {
 public:
  /// REQUIRES: value < 2^bits, bits <= 32.
  void put(std::uint32_t value, unsigned bits) {
    waiting_ |= std::uint64_t{value} << count_;
    for (count_ += bits; count_ >= 8; count_ -= 8) {
      out_.push_back(static_cast<char>(waiting_ & 0xFFU));
      waiting_ >>= 8U;
    }
  }
  /// All so far; the last byte is filled up with zeros.
  [[nodiscard]] std::string take() {
    if (count_ > 0) out_.push_back(static_cast<char>(waiting_));
    waiting_ = 0;
    count_ = 0;
    return std::exchange(out_, {});
  }

 private:
  std::string out_;
  std::uint64_t waiting_ = 0;
  unsigned count_ = 0;
};

/// How many bytes so many bits take.
constexpr std::size_t bytes_for(std::size_t bits) noexcept { return (bits + 7) / 8; }

/// The eight bytes from there on, as a number with the lowest first; zeros behind the end.
inline std::uint64_t word_at(std::string_view bytes, std::size_t byte) noexcept {
  std::uint64_t word = 0;
  if (byte < bytes.size())
    std::memcpy(&word, bytes.data() + byte, std::min(sizeof word, bytes.size() - byte));
  return word;
}

/// The number at that place; `bits` <= 32.
inline std::uint32_t bits_at(std::string_view bytes, std::size_t place, unsigned bits) noexcept {
  const std::size_t bit = place * bits;
  const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
  return static_cast<std::uint32_t>(word_at(bytes, bit / 8) >> bit % 8 & mask);
}

}  // namespace readout::engine
