// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/term_table.h"

#include <algorithm>
#include <numeric>

#include "base/hash.h"

namespace readout::engine {
namespace {

constexpr std::size_t kSlotsAtFirst = 1 << 12;

std::uint64_t head_of(std::string_view term) {
  constexpr std::size_t kBytes = 8;
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < kBytes; ++i)
    head = head << 8U | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0U);
  return head;
}

}  // namespace

TermTable::TermTable() : slots_(kSlotsAtFirst, kFree) {}

std::uint32_t TermTable::number_of(std::string_view term) {
  const std::uint64_t hash = checksum(term);
  std::size_t slot = slot_of(hash);
  for (; slots_[slot] != kFree; slot = (slot + 1) & (slots_.size() - 1)) {
    if (terms_[slots_[slot]].hash == hash && text(slots_[slot]) == term) return slots_[slot];
  }
  const auto number = static_cast<std::uint32_t>(terms_.size());
  slots_[slot] = number;
  terms_.push_back({hash, head_of(term), bytes_.size(), static_cast<std::uint32_t>(term.size())});
  bytes_ += term;
  if (2 * terms_.size() > slots_.size()) grow();
  return number;
}

std::vector<std::uint32_t> TermTable::in_order() const {
  std::vector<std::uint32_t> numbers(terms_.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  std::sort(numbers.begin(), numbers.end(), [this](std::uint32_t a, std::uint32_t b) {
    return before(a, b);
  });
  return numbers;
}

void TermTable::grow() {
  const std::size_t twice = 2 * slots_.size();
  slots_.assign(twice, kFree);
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    std::size_t slot = slot_of(terms_[number].hash);
    while (slots_[slot] != kFree) slot = (slot + 1) & (twice - 1);
    slots_[slot] = number;
  }
}

}  // namespace readout::engine
