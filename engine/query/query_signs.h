// SPDX-License-Identifier: GPL-3.0-or-later
// The characters that the lexer of queries knows by kind. Private to engine. Pure: safe from any
// thread.
#pragma once

#include <optional>
#include <string_view>

namespace readout::engine {

[[nodiscard]] constexpr bool is_blank(char32_t value) {
  return value <= ' ' || value == 0xA0 || value == 0x3000;
}

/// The dashes of typesetting: hyphens and the minus sign are "-" by now.
[[nodiscard]] constexpr bool is_dash(char32_t value) { return value >= 0x2012 && value <= 0x2015; }

/// The quotes that close what `value` opens; nothing if it opens none. A closing curly quote opens
/// too: people type it.
[[nodiscard]] constexpr std::optional<std::u32string_view> closing_quotes(char32_t value) {
  switch (value) {
    case '"':
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return U"\"\u201C\u201D";
    case 0x00AB:
      return U"\u00BB";
    case 0x300C:
      return U"\u300D";
    default:
      return std::nullopt;
  }
}

}  // namespace readout::engine
