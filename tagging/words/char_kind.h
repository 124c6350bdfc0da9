// SPDX-License-Identifier: GPL-3.0-or-later
// What a character is to the tokeniser: part of a word, a word of its own, or a separator. Used by
// tokens.cc only. Pure: safe from any thread.
#pragma once

#include <array>
#include <cstdint>

namespace readout::tagging {

enum class CharKind : std::uint8_t {
  Letter,
  Digit,
  Alone,  ///< a character of a script written without spaces
  Ampersand,
  Apostrophe,
  Joiner,  ///< invisible, inside words
  Space,   ///< white space, hyphens, full stops
  Comma,
  Break,  ///< any other punctuation
};

constexpr bool is_ascii_letter(char32_t value) {
  return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
}

namespace char_kind_detail {

constexpr std::array<CharKind, 128> make_ascii_kinds() {
  std::array<CharKind, 128> kinds{};
  for (char32_t value = 0; value < 128; ++value) {
    CharKind kind = CharKind::Break;
    if (is_ascii_letter(value)) kind = CharKind::Letter;
    if (value >= '0' && value <= '9') kind = CharKind::Digit;
    if (value == ' ' || (value >= '\t' && value <= '\r') || value == '-' || value == '.')
      kind = CharKind::Space;
    if (value == ',' || value == '/') kind = CharKind::Comma;
    if (value == '&') kind = CharKind::Ampersand;
    if (value == '\'') kind = CharKind::Apostrophe;
    kinds[value] = kind;
  }
  return kinds;
}

inline constexpr auto kAsciiKinds = make_ascii_kinds();

/// Outside ASCII.
[[nodiscard]] CharKind wide_kind(char32_t value);

}  // namespace char_kind_detail

[[nodiscard]] inline CharKind kind_of(char32_t value) {
  return value < 128 ? char_kind_detail::kAsciiKinds[value] : char_kind_detail::wide_kind(value);
}

}  // namespace readout::tagging
