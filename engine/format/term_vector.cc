// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/term_vector.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/error.h"
#include "base/hash.h"
#include "engine/format/codec.h"

namespace readout::engine {

/// Writes what TermVectorReader reads.
class TermVectorWriter {
 public:
  void add(const VectorTerm& term) {
    const bool one_place = term.places == 1 && term.unplaced == 0;
    const bool one_unplaced = term.places == 0 && term.unplaced == 1;
    const std::uint32_t kind = one_place            ? TermVectorReader::kOnePlace
                               : one_unplaced       ? TermVectorReader::kOneUnplaced
                               : term.unplaced == 0 ? TermVectorReader::kPlaces
                                                    : TermVectorReader::kBoth;
    terms_.number(std::uint64_t{term.number - before_} << 2U | kind);
    if (kind == TermVectorReader::kPlaces || kind == TermVectorReader::kBoth)
      terms_.number(term.places);
    if (kind == TermVectorReader::kBoth) terms_.number(term.unplaced);
    before_ = term.number;
  }

  /// What follows is the next text.
  void end_text() {
    texts_.push_back(terms_.take());
    terms_ = {};
    before_ = 0;
  }

  /// All texts, and positions of so many bits, packed.
  [[nodiscard]] std::string take(unsigned bits, std::string_view positions) const {
    Encoder head;
    head.number(bits);
    for (const std::string& text : texts_) head.text(text);
    std::string bytes(sizeof(std::uint32_t), '\0');
    bytes += head.take();
    bytes += positions;
    const auto sum =
        static_cast<std::uint32_t>(checksum(std::string_view(bytes).substr(sizeof(std::uint32_t))));
    std::memcpy(bytes.data(), &sum, sizeof sum);
    return bytes;
  }

 private:
  Encoder terms_;
  std::uint32_t before_ = 0;
  std::vector<std::string> texts_;
};

namespace {

constexpr unsigned kByte = 8;

void append_bits(std::string& bytes, std::uint64_t& waiting, unsigned& count, unsigned more) {
  count += more;
  for (; count >= kByte; count -= kByte) {
    bytes.push_back(static_cast<char>(waiting & 0xFFU));
    waiting >>= kByte;
  }
}

std::string packed(const TermVector& vector, unsigned bits) {
  std::string bytes;
  std::uint64_t waiting = 0;
  unsigned count = 0;
  for (const TextVector* text : {&vector.title, &vector.body}) {
    for (const std::uint32_t position : text->positions) {
      waiting |= std::uint64_t{position} << count;
      append_bits(bytes, waiting, count, bits);
    }
  }
  if (count > 0) bytes.push_back(static_cast<char>(waiting));
  return bytes;
}

}  // namespace

std::string encode_term_vector(const TermVector& vector) {
  std::uint32_t greatest = 0;
  TermVectorWriter writer;
  for (const TextVector* text : {&vector.title, &vector.body}) {
    for (const VectorTerm& term : text->terms) writer.add(term);
    for (const std::uint32_t position : text->positions) greatest = std::max(greatest, position);
    writer.end_text();
  }
  const auto bits = static_cast<unsigned>(std::bit_width(greatest));
  return writer.take(bits, packed(vector, bits));
}

TermVectorReader::TermVectorReader(std::string_view bytes) {
  std::uint32_t written = 0;
  if (bytes.size() < sizeof written) fail();
  std::memcpy(&written, bytes.data(), sizeof written);
  bytes.remove_prefix(sizeof written);
  if (written != static_cast<std::uint32_t>(checksum(bytes))) fail();
  bits_ = take_number(bytes);
  if (bits_ > 32) fail();
  for (std::string_view* text : {&title_, &body_}) {
    const std::size_t size = take_number(bytes);
    if (size > bytes.size()) fail();
    *text = bytes.substr(0, size);
    bytes.remove_prefix(size);
  }
  positions_ = bytes;
  each_of_title([this](const VectorTerm& term, std::size_t /*place*/) {
    title_positions_ += term.places;
    return true;
  });
}

std::uint32_t TermVectorReader::position(std::size_t place) const noexcept {
  const std::size_t bit = place * bits_;
  const std::size_t byte = bit / kByte;
  std::uint64_t value = 0;
  if (byte >= positions_.size()) return 0;
  std::memcpy(&value, positions_.data() + byte, std::min(sizeof value, positions_.size() - byte));
  const std::uint64_t mask = (std::uint64_t{1} << bits_) - 1;
  return static_cast<std::uint32_t>(value >> bit % kByte & mask);
}

TermVector TermVectorReader::whole() const {
  TermVector vector;
  const auto keep = [this](TextVector& text) {
    return [this, &text](const VectorTerm& term, std::size_t place) {
      text.terms.push_back(term);
      for (std::uint32_t i = 0; i < term.places; ++i) text.positions.push_back(position(place + i));
      return true;
    };
  };
  each_of_title(keep(vector.title));
  each_of_body(keep(vector.body));
  return vector;
}

std::string TermVectorReader::renumbered(std::span<const std::uint32_t> numbers) const {
  TermVectorWriter writer;
  const auto add = [&](VectorTerm term, std::size_t /*place*/) {
    if (term.number >= numbers.size()) fail();
    term.number = numbers[term.number];
    writer.add(term);
    return true;
  };
  each_of_title(add);
  writer.end_text();
  each_of_body(add);
  writer.end_text();
  return writer.take(bits_, positions_);
}

void TermVectorReader::fail() {
  throw Error(ErrorCode::IndexFormat,
              "the words of an article are damaged",
              "Run 'indexer check', then restore a snapshot or rebuild");
}

}  // namespace readout::engine
