// SPDX-License-Identifier: GPL-3.0-or-later
// The term vector of an article: its words by their numbers in a dictionary, and where each stands.
// Phrases, nearness and likeness are told by it; Xapian's own table of positions takes three times
// the room (docs/decisions/0007-indexing.md). Part of the on-disk format. Private to engine. Values
// only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// Reads one as it was encoded, without making a copy. The bytes must outlive it. All throw
/// Error{IndexFormat} where they are not as they were written.
class TermVectorReader {
 public:
  explicit TermVectorReader(std::string_view bytes);

  /// Calls `take` with each term of the title, or of the body, and with the place of its first
  /// position among all positions of the article, until it returns false.
  template <typename Take>
  void each_of_title(const Take& take) const {
    walk(title_, 0, take);
  }
  template <typename Take>
  void each_of_body(const Take& take) const {
    walk(body_, title_positions_, take);
  }

  /// REQUIRES: a place that was told of one of the terms, or one of the term's positions after it.
  [[nodiscard]] std::uint32_t position(std::size_t place) const noexcept;

  [[nodiscard]] TermVector whole() const;

  /// The same with other numbers for the terms, which must be in the same order.
  [[nodiscard]] std::string renumbered(std::span<const std::uint32_t> numbers) const;

 private:
  // What is told of a term beside its number.
  static constexpr std::uint32_t kOnePlace = 0;
  static constexpr std::uint32_t kPlaces = 1;
  static constexpr std::uint32_t kOneUnplaced = 2;
  static constexpr std::uint32_t kBoth = 3;

  friend class TermVectorWriter;

  static std::uint32_t take_number(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes.front());
      bytes.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return static_cast<std::uint32_t>(value);
    }
    fail();
  }
  [[noreturn]] static void fail();

  template <typename Take>
  static void walk(std::string_view terms, std::size_t place, const Take& take) {
    VectorTerm term{0, 0, 0};
    while (!terms.empty()) {
      const std::uint32_t told = take_number(terms);
      term.number += told >> 2U;
      const std::uint32_t kind = told & 3U;
      term.places = kind == kOnePlace ? 1 : 0;
      term.unplaced = kind == kOneUnplaced ? 1 : 0;
      if (kind == kPlaces || kind == kBoth) term.places = take_number(terms);
      if (kind == kBoth) term.unplaced = take_number(terms);
      if (!take(term, place)) return;
      place += term.places;
    }
  }

  std::string_view title_;      // its terms
  std::string_view body_;       // its terms
  std::string_view positions_;  // of both, so many bits each
  unsigned bits_ = 0;
  std::size_t title_positions_ = 0;
};

}  // namespace readout::engine
