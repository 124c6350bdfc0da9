// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/term_vector.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/error.h"
#include "base/hash.h"
#include "engine/errors/system_errors.h"
#include "engine/format/codec.h"

namespace readout::engine {
namespace {

using Numbers = std::vector<std::uint32_t>;

[[noreturn]] void fail() {
  throw Error(
      ErrorCode::IndexFormat, "the words of an article are damaged", std::string(kRestoreHint));
}

/// One text up to its positions. `behind`: all that follows the numbers of its terms.
std::string text_bytes(const Numbers& numbers, std::uint32_t places, std::string_view behind) {
  Encoder head;
  head.number(numbers.size());
  head.number(numbers.empty() ? 0 : numbers.back());
  head.number(places);
  head.number(behind.size());
  return head.take() + elias_fano(numbers) + std::string(behind);
}

std::string text_bytes(const TextVector& text) {
  Numbers numbers;
  Numbers places;
  std::uint32_t sum = 0;
  Encoder unplaced;
  for (const VectorTerm& term : text.terms) {
    numbers.push_back(term.number);
    places.push_back(sum += term.places);
    if (term.unplaced == 0) continue;
    unplaced.number(numbers.size() - 1);
    unplaced.number(term.unplaced);
  }
  return text_bytes(numbers, sum, elias_fano(places) + unplaced.take());
}

std::string with_checksum(std::string_view bytes) {
  const auto sum = static_cast<std::uint32_t>(checksum(bytes));
  std::string all(sizeof sum, '\0');
  std::memcpy(all.data(), &sum, sizeof sum);
  return all.append(bytes);
}

/// Behind the number of bits that each position has.
std::string vector_bytes(unsigned bits, const std::string& texts, std::string_view positions) {
  Encoder head;
  head.number(bits);
  return with_checksum(head.take() + texts + std::string(positions));
}

}  // namespace

std::string encode_term_vector(const TermVector& vector) {
  std::uint32_t greatest = 0;
  for (const TextVector* text : {&vector.title, &vector.body}) {
    for (const std::uint32_t position : text->positions) greatest = std::max(greatest, position);
  }
  const auto bits = static_cast<unsigned>(std::bit_width(greatest));
  BitWriter positions;
  for (const TextVector* text : {&vector.title, &vector.body}) {
    for (const std::uint32_t position : text->positions) positions.put(position, bits);
  }
  return vector_bytes(bits, text_bytes(vector.title) + text_bytes(vector.body), positions.take());
}

std::optional<TextVectorReader::Found> TextVectorReader::find(std::uint32_t number) const {
  const std::optional<std::size_t> place = numbers_.place_of(number);
  if (!place) return std::nullopt;
  const auto [before, up_to] = places_.step_to(*place);
  return Found{up_to - before, unplaced(*place), before};
}

std::uint32_t TextVectorReader::unplaced(std::size_t place) const {
  Decoder entries(unplaced_);
  while (!entries.at_end()) {
    const std::uint64_t at = entries.number();
    const std::uint64_t many = entries.number();
    if (at == place) return static_cast<std::uint32_t>(many);
    if (at > place) break;
  }
  return 0;
}

TextVector TextVectorReader::whole() const {
  TextVector text;
  numbers_.each([&text](std::uint32_t number) { text.terms.push_back({number, 0, 0}); });
  std::size_t place = 0;
  std::uint32_t before = 0;
  places_.each([&](std::uint32_t up_to) {
    text.terms[place++].places = up_to - before;
    before = up_to;
  });
  Decoder entries(unplaced_);
  while (!entries.at_end()) {
    const std::uint64_t at = entries.number();
    const std::uint64_t many = entries.number();
    if (at >= text.terms.size()) fail();
    text.terms[at].unplaced = static_cast<std::uint32_t>(many);
  }
  for (std::size_t i = 0; i < before; ++i) text.positions.push_back(position(i));
  return text;
}

TermVectorReader::TermVectorReader(std::string_view bytes) {
  std::uint32_t written = 0;
  if (bytes.size() < sizeof written) fail();
  std::memcpy(&written, bytes.data(), sizeof written);
  bytes.remove_prefix(sizeof written);
  if (written != static_cast<std::uint32_t>(checksum(bytes))) fail();
  Decoder head(bytes);
  bits_ = static_cast<unsigned>(head.number());
  if (bits_ > 32) fail();
  std::size_t positions = 0;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    TextVectorReader& text = texts_[i];
    const std::size_t terms = head.number();
    const auto last = static_cast<std::uint32_t>(head.number());
    pieces_[i].places = static_cast<std::uint32_t>(head.number());
    const std::size_t behind = head.number();
    bytes = head.rest();
    text.numbers_ = EliasFano(bytes, terms, last);
    if (behind > bytes.size()) fail();
    pieces_[i].behind_numbers = bytes.substr(0, behind);
    text.unplaced_ = pieces_[i].behind_numbers;
    text.places_ = EliasFano(text.unplaced_, terms, pieces_[i].places);
    text.first_position_ = positions;
    positions += pieces_[i].places;
    head = Decoder(bytes.substr(behind));
  }
  positions_ = head.rest();
  if (positions_.size() != bytes_for(positions * bits_)) fail();
  for (TextVectorReader& text : texts_) {
    text.positions_ = positions_;
    text.position_bits_ = bits_;
  }
}

std::string TermVectorReader::renumbered(std::span<const std::uint32_t> numbers) const {
  std::string texts;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    Numbers own;
    own.reserve(texts_[i].size());
    texts_[i].numbers_.each([&](std::uint32_t number) {
      if (number >= numbers.size()) fail();
      own.push_back(numbers[number]);
    });
    texts += text_bytes(own, pieces_[i].places, pieces_[i].behind_numbers);
  }
  return vector_bytes(bits_, texts, positions_);
}

}  // namespace readout::engine
