// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/char_kind.h"

#include <unicode/uchar.h>

namespace readout::tagging {
namespace {

/// Scripts written without spaces between words (Hangul has spaces, but glues particles to names).
constexpr bool stands_alone(char32_t value) {
  return (value >= 0x3040 && value <= 0x30FF) || (value >= 0x3400 && value <= 0x9FFF) ||
         (value >= 0xAC00 && value <= 0xD7AF) || (value >= 0xF900 && value <= 0xFAFF) ||
         (value >= 0x20000 && value <= 0x3FFFF) || (value >= 0x0E00 && value <= 0x0EFF) ||
         (value >= 0x1000 && value <= 0x109F) || (value >= 0x1780 && value <= 0x17FF);
}

}  // namespace

CharKind char_kind_detail::wide_kind(char32_t value) {
  switch (value) {
    case 0x2019:
    case 0x02BC:
      return CharKind::Apostrophe;
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x200B:
    case 0x00B7:  // between the parts of foreign names in Chinese,
    case 0x30FB:  // and in Japanese
      return CharKind::Space;
    case 0x00AD:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return CharKind::Joiner;
    default:
      break;
  }
  const auto letter = static_cast<UChar32>(value);
  if (u_isUWhiteSpace(letter)) return CharKind::Space;
  const auto type = u_charType(letter);
  const bool mark = type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
  if (!mark && !u_isalnum(letter)) return CharKind::Break;
  if (stands_alone(value)) return CharKind::Alone;
  return u_isdigit(letter) ? CharKind::Digit : CharKind::Letter;
}

}  // namespace readout::tagging
