// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/characters.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace readout::engine {
namespace {

bool is_written_without_spaces(UChar32 value) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(value, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return value == 0x30FC;  // the prolonged sound mark ー belongs to several scripts
  }
}

constexpr char32_t kTatweel = 0x0640;

struct Spelling {
  char32_t written;
  std::string_view term;
};

// Letters that Arabic and Persian are written with one way or another: alif with and without hamza,
// the endings in h and y, yeh and kaf of the other keyboard. As in lemmas/folding.py.
constexpr auto kEitherWay = std::to_array<Spelling>({{0x0622, "\u0627"},
                                                     {0x0623, "\u0627"},
                                                     {0x0625, "\u0627"},
                                                     {0x0629, "\u0647"},
                                                     {0x0649, "\u064A"},
                                                     {0x0671, "\u0627"},
                                                     {0x06A9, "\u0643"},
                                                     {0x06CC, "\u064A"}});

bool is_hebrew_or_arabic(char32_t point) { return point >= 0x0590 && point <= 0x06FF; }

}  // namespace

CharacterClass classify_unicode(char32_t point) {
  if (is_apostrophe(point)) return CharacterClass::Other;  // Unicode has U+02BC as a letter
  const auto value = static_cast<UChar32>(point);
  const std::uint32_t category = U_GET_GC_MASK(value);
  if ((category & U_GC_CF_MASK) != 0) return CharacterClass::Ignorable;
  const bool letter = (category & (U_GC_L_MASK | U_GC_M_MASK | U_GC_NL_MASK)) != 0;
  if (letter && is_written_without_spaces(value)) return CharacterClass::Ngram;
  if (letter) return CharacterClass::Letter;
  return (category & (U_GC_ND_MASK | U_GC_NO_MASK)) != 0 ? CharacterClass::Digit
                                                         : CharacterClass::Other;
}

void append_letter(std::string& word, char32_t point, std::string_view written) {
  if (is_hebrew_or_arabic(point)) {
    if (point == kTatweel || u_charType(static_cast<UChar32>(point)) == U_NON_SPACING_MARK) return;
    const auto* const spelling =
        std::find_if(kEitherWay.begin(), kEitherWay.end(), [point](const Spelling& each) {
          return each.written == point;
        });
    if (spelling != kEitherWay.end()) written = spelling->term;
  }
  word += written;
}

bool is_currency(char32_t point) {
  return point == '$' ||
         (point >= 0x80 && u_charType(static_cast<UChar32>(point)) == U_CURRENCY_SYMBOL);
}

bool is_capital(char32_t point) {
  if (point < 0x80) return point >= 'A' && point <= 'Z';
  return u_isupper(static_cast<UChar32>(point)) != 0;
}

}  // namespace readout::engine
