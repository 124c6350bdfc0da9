// SPDX-License-Identifier: GPL-3.0-or-later
// The term vector of an article: its words by their numbers in a dictionary, and where each stands.
// Phrases, nearness and likeness are told by it; Xapian's own table of positions takes three times
// the room (docs/decisions/0007-indexing.md). Part of the on-disk format. Private to engine. Values
// only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/format/bits.h"
#include "engine/format/elias_fano.h"

namespace readout::engine {

/// A word of a text.
struct VectorTerm {
  std::uint32_t number;    ///< in the dictionary
  std::uint32_t places;    ///< how often it stands somewhere
  std::uint32_t unplaced;  ///< how often it occurs without a place: forms written in one
};

/// The words of one text, in ascending numbers, each once.
struct TextVector {
  std::vector<VectorTerm> terms;
  std::vector<std::uint32_t> positions;  ///< of term after term, ascending for each
};

struct TermVector {
  TextVector title;
  TextVector body;
};

/// With a checksum, in the bytes of docs/index-format.md.
[[nodiscard]] std::string encode_term_vector(const TermVector& vector);

/// Reads the words of one text as they were encoded, without making a copy.
class TextVectorReader {
 public:
  /// One of its terms.
  struct Found {
    std::uint32_t places;
    std::uint32_t unplaced;
    std::size_t first;  ///< of its positions, among all of the text
  };

  /// How many terms it has.
  [[nodiscard]] std::size_t size() const noexcept { return numbers_.size(); }
  /// The term of this number; nothing if the text does not have it.
  [[nodiscard]] std::optional<Found> find(std::uint32_t number) const;
  /// REQUIRES: a place of a term that was found, so many behind its first.
  [[nodiscard]] std::uint32_t position(std::size_t place) const noexcept {
    return bits_at(positions_, first_position_ + place, position_bits_);
  }
  [[nodiscard]] TextVector whole() const;

 private:
  friend class TermVectorReader;

  /// Of a term at its place among the terms.
  [[nodiscard]] std::uint32_t unplaced(std::size_t place) const;

  EliasFano numbers_;
  EliasFano places_;  // of the terms up to each one, together
  std::string_view unplaced_;
  std::string_view positions_;  // of all texts
  std::size_t first_position_ = 0;
  unsigned position_bits_ = 0;
};

/// Reads a vector as it was encoded. The bytes must outlive it. All throw Error{IndexFormat} where
/// they are not as they were written.
class TermVectorReader {
 public:
  explicit TermVectorReader(std::string_view bytes);

  [[nodiscard]] const TextVectorReader& title() const noexcept { return texts_[0]; }
  [[nodiscard]] const TextVectorReader& body() const noexcept { return texts_[1]; }
  [[nodiscard]] TermVector whole() const { return {title().whole(), body().whole()}; }

  /// The same with other numbers for the terms, which must be in the same order.
  [[nodiscard]] std::string renumbered(std::span<const std::uint32_t> numbers) const;

 private:
  // As they stand in the bytes.
  struct Piece {
    std::uint32_t places = 0;
    std::string_view behind_numbers;
  };

  std::array<TextVectorReader, 2> texts_;  // title and body
  std::array<Piece, 2> pieces_;
  std::string_view positions_;
  unsigned bits_ = 0;
};

}  // namespace readout::engine
