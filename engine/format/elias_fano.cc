// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/elias_fano.h"

#include <algorithm>
#include <bit>

#include "base/error.h"
#include "engine/format/bits.h"

namespace readout::engine {
namespace {

/// As many as make both parts about as long; at least one is left for the higher ones.
unsigned low_bits(std::size_t size, std::uint32_t last) {
  constexpr unsigned kMost = 31;
  const std::uint64_t span = (std::uint64_t{last} + 1) / size;
  return span < 2 ? 0 : std::min(static_cast<unsigned>(std::bit_width(span)) - 1, kMost);
}

std::size_t high_bits(std::size_t size, std::uint32_t last, unsigned low) {
  return size + (last >> low) + 1;
}

/// How many bits are one: as the processor's instruction, which not every one has, would tell. As
/// in Warren, "Hacker's Delight" (2002), 5-1.
std::size_t ones_in(std::uint64_t word) {
  constexpr std::uint64_t kPairs = 0x5555555555555555;
  constexpr std::uint64_t kFours = 0x3333333333333333;
  constexpr std::uint64_t kBytes = 0x0F0F0F0F0F0F0F0F;
  constexpr std::uint64_t kEach = 0x0101010101010101;
  word -= word >> 1U & kPairs;
  word = (word & kFours) + (word >> 2U & kFours);
  return ((word + (word >> 4U)) & kBytes) * kEach >> 56U;
}

/// The place of the bit that is a one after `count` ones before it.
unsigned one_within(std::uint64_t word, std::size_t count) {
  for (; count > 0; --count) word &= word - 1;
  return static_cast<unsigned>(std::countr_zero(word));
}

/// The same in a bit string; behind its end if it has too few. `flip`: of zeros.
std::size_t bit_after(std::string_view bits, std::size_t count, std::uint64_t flip) {
  std::size_t byte = 0;
  for (; byte < bits.size(); byte += sizeof(std::uint64_t)) {
    const std::uint64_t word = word_at(bits, byte) ^ flip;
    const std::size_t ones = ones_in(word);
    if (count < ones) return 8 * byte + one_within(word, count);
    count -= ones;
  }
  return 8 * byte;
}

}  // namespace

std::string elias_fano(std::span<const std::uint32_t> numbers) {
  if (numbers.empty()) return {};
  const unsigned low = low_bits(numbers.size(), numbers.back());
  BitWriter lower;
  std::string higher(bytes_for(high_bits(numbers.size(), numbers.back(), low)), '\0');
  for (std::size_t place = 0; place < numbers.size(); ++place) {
    const std::uint64_t mask = (std::uint64_t{1} << low) - 1;
    lower.put(static_cast<std::uint32_t>(numbers[place] & mask), low);
    const std::size_t bit = (numbers[place] >> low) + place;
    higher[bit / 8] =
        static_cast<char>(static_cast<unsigned char>(higher[bit / 8]) | 1U << bit % 8);
  }
  return lower.take() + higher;
}

EliasFano::EliasFano(std::string_view& bytes, std::size_t size, std::uint32_t last)
    : size_(size), last_(last) {
  if (size == 0) return;
  low_bits_ = low_bits(size, last);
  const std::size_t lower = bytes_for(size * low_bits_);
  const std::size_t higher = bytes_for(high_bits(size, last, low_bits_));
  if (size > 8 * bytes.size() || lower + higher > bytes.size())
    throw Error(ErrorCode::IndexFormat, "a list of numbers is cut off");
  lower_ = bytes.substr(0, lower);
  higher_ = bytes.substr(lower, higher);
  bytes.remove_prefix(lower + higher);
}

std::uint32_t EliasFano::joined(std::size_t high, std::size_t place) const noexcept {
  return static_cast<std::uint32_t>(high << low_bits_) | bits_at(lower_, place, low_bits_);
}

std::optional<std::size_t> EliasFano::place_of(std::uint32_t number) const noexcept {
  if (size_ == 0 || number > last_) return std::nullopt;
  const std::size_t high = number >> low_bits_;
  // As many zeros as the higher bits count end the numbers that have less.
  std::size_t bit = high == 0 ? 0 : bit_after(higher_, high - 1, ~std::uint64_t{0}) + 1;
  for (std::size_t place = bit - high; place < size_ && is_one(bit); ++bit, ++place) {
    const std::uint32_t here = joined(high, place);
    if (here == number) return place;
    if (here > number) break;
  }
  return std::nullopt;
}

std::pair<std::uint32_t, std::uint32_t> EliasFano::step_to(std::size_t place) const noexcept {
  if (place == 0) return {0, joined(bit_after(higher_, 0, 0), 0)};
  std::size_t bit = bit_after(higher_, place - 1, 0);
  const std::uint32_t before = joined(bit - (place - 1), place - 1);
  do ++bit;
  while (!is_one(bit));
  return {before, joined(bit - place, place)};
}

}  // namespace readout::engine
