// SPDX-License-Identifier: GPL-3.0-or-later
// Tagging's tokeniser. A token has a folded form, a byte span, a shape, the gap before it and its
// sentence. The catalogue's names and phrases go through the same function, so that both sides
// agree. Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace readout::tagging {

/// How a word is written: a sign of whether it can be a name.
enum class WordShape : std::uint8_t {
  Lower,        ///< begins with a small letter
  Capitalised,  ///< begins with a capital, has small letters or is a single capital
  Capitals,     ///< two characters or more, no small letters
  Number,
  Uncased,  ///< a script without capitals, or "&"
};

/// What stands between a word and the one before it.
enum class WordGap : std::uint8_t {
  Space,  ///< nothing, white space, hyphens, an abbreviation's full stop
  Comma,  ///< a comma or slash, or a dash between spaces
  Break,  ///< other punctuation: a name does not reach across
};

struct TextToken {
  std::uint32_t begin = 0;  ///< bytes of the text; a possessive ending is left out
  std::uint32_t end = 0;
  std::uint32_t sentence = 0;
  std::uint32_t folded_begin = 0;
  std::uint16_t folded_size = 0;
  WordShape shape = WordShape::Lower;
  WordGap gap = WordGap::Space;
  bool possessive = false;  ///< "'s" follows
  bool dotted = false;      ///< "U.S."
  bool opens_sentence = false;
};

struct TokenizedText {
  std::vector<TextToken> tokens;
  std::vector<Span> sentences;
  std::string folded_arena;

  [[nodiscard]] std::string_view folded(const TextToken& token) const {
    return std::string_view(folded_arena).substr(token.folded_begin, token.folded_size);
  }
};

/// Words are runs of letters and digits. Apostrophes inside them are dropped ("O'Brien" folds to
/// "obrien"), hyphens separate; "U.S.", "U.S" and "US" are one word, "&" is the word "and". Each
/// character of a script without spaces is a word. Linear in the text; invalid UTF-8 separates.
[[nodiscard]] TokenizedText tokenize(std::string_view text);

}  // namespace readout::tagging
