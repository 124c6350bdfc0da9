// SPDX-License-Identifier: GPL-3.0-or-later
// What the analyser sees in a character. Private to engine. Pure functions: safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace readout::engine {

enum class CharacterClass : std::uint8_t {
  Other,
  Letter,
  Digit,
  Ignorable,  ///< a soft hyphen, a joiner: part of the word around it
  Ngram,      ///< a letter of a script written without spaces
};

/// The part of classify() that is not inline. REQUIRES: `point` is not ASCII.
[[nodiscard]] CharacterClass classify_unicode(char32_t point);

[[nodiscard]] inline CharacterClass classify(char32_t point) {
  if (point >= 0x80) return classify_unicode(point);
  if ((point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z'))
    return CharacterClass::Letter;
  return point >= '0' && point <= '9' ? CharacterClass::Digit : CharacterClass::Other;
}

[[nodiscard]] inline bool in_word(CharacterClass kind) {
  return kind == CharacterClass::Letter || kind == CharacterClass::Digit ||
         kind == CharacterClass::Ignorable;
}

/// The character at text[at]; NUL of one byte behind the end.
[[nodiscard]] inline CodePoint character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? decode_utf8(text, at) : CodePoint{0, 1};
}
[[nodiscard]] inline CharacterClass class_at(std::string_view text, std::size_t at) {
  return classify(character_at(text, at).value);
}

/// Adds a character of a word that is not ASCII, whose bytes are `written`. Signs that Arabic and
/// Hebrew are written with or without are left out: short vowels and doubling (غزّة is غزة), the
/// stroke that widens a word; and letters that Arabic is written with one way or another are one:
/// إيران is ايران, غزه غزة. They fold for terms alone: the names of the catalogue keep them.
void append_letter(std::string& word, char32_t point, std::string_view written);

[[nodiscard]] inline bool is_apostrophe(char32_t point) {
  return point == '\'' || point == 0x2019 || point == 0x02BC || point == 0xFF07;
}
[[nodiscard]] inline bool is_hyphen(char32_t point) {
  return point == '-' || point == 0x2010 || point == 0x2011;
}
[[nodiscard]] inline bool is_ampersand(char32_t point) { return point == '&' || point == 0xFF06; }
[[nodiscard]] inline bool is_percent(char32_t point) {
  return point == '%' || point == 0xFF05 || point == 0x066A;
}
[[nodiscard]] inline bool is_plus(char32_t point) { return point == '+' || point == 0xFF0B; }
[[nodiscard]] inline bool is_number_sign(char32_t point) { return point == '#' || point == 0xFF03; }
/// A blank within a line: also those that keep a number and its unit together.
[[nodiscard]] inline bool is_blank(char32_t point) {
  return point == ' ' || point == 0xA0 || point == 0x202F || point == 0x2009;
}
[[nodiscard]] bool is_currency(char32_t point);
[[nodiscard]] bool is_capital(char32_t point);

}  // namespace readout::engine
