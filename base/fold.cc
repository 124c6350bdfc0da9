// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "base/error.h"

namespace readout {
namespace {

const icu::Normalizer2& checked(const icu::Normalizer2* normalizer, UErrorCode status) {
  if (U_FAILURE(status) || normalizer == nullptr) {
    throw Error(ErrorCode::Io,
                std::string("ICU normalisation data can't be loaded: ") + u_errorName(status),
                "Reinstall the libicu package");
  }
  return *normalizer;
}

/// Letters with a stroke or ligature that have no canonical decomposition, by their usual plain
/// spelling.
const char* plain_spelling(UChar32 letter) {
  switch (letter) {
    case 0x00F8:
      return "o";  // ø
    case 0x0142:
      return "l";  // ł
    case 0x0111:   // đ
    case 0x00F0:   // ð
      return "d";
    case 0x00FE:
      return "th";  // þ
    case 0x00E6:
      return "ae";  // æ
    case 0x0153:
      return "oe";  // œ
    case 0x0127:
      return "h";  // ħ
    case 0x0131:
      return "i";  // ı
    case 0x0167:
      return "t";  // ŧ
    default:
      return nullptr;
  }
}

bool carries_accents(UChar32 letter) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(letter, &status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

icu::UnicodeString without_accents(const icu::UnicodeString& decomposed) {
  icu::UnicodeString kept;
  bool after_accented_script = false;
  for (int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
    const UChar32 letter = decomposed.char32At(at);
    // In Cyrillic й and ё are separate letters, but often typed without their marks.
    if (u_charType(letter) == U_NON_SPACING_MARK && after_accented_script) continue;
    after_accented_script = carries_accents(letter);
    if (const char* plain = plain_spelling(letter)) {
      kept.append(icu::UnicodeString(plain, -1, US_INV));
    } else {
      kept.append(letter);
    }
  }
  return kept;
}

void append_fold_unicode(std::string& out, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2& casefold =
      checked(icu::Normalizer2::getNFKCCasefoldInstance(status), status);
  static const icu::Normalizer2& nfd = checked(icu::Normalizer2::getNFDInstance(status), status);
  static const icu::Normalizer2& nfc = checked(icu::Normalizer2::getNFCInstance(status), status);
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  const icu::UnicodeString folded = casefold.normalize(source, status);
  const icu::UnicodeString bare = without_accents(nfd.normalize(folded, status));
  nfc.normalize(bare, status).toUTF8String(out);
  if (U_FAILURE(status)) {
    throw Error(ErrorCode::Io, std::string("ICU could not fold a text: ") + u_errorName(status));
  }
}

/// Whether all of it is ASCII, or quotes and dashes of typography, which every text has and which
/// are folded already.
bool folds_byte_by_byte(std::string_view text) {
  constexpr std::string_view kLead = "\xE2\x80";
  constexpr std::string_view kLast = "\x93\x94\x98\x99\x9C\x9D";  // – — ‘ ’ “ ”
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) continue;
    if (text.substr(at, 2) != kLead || at + 2 >= text.size() ||
        kLast.find(text[at + 2]) == std::string_view::npos)
      return false;
    at += 2;
  }
  return true;
}

}  // namespace

void append_fold(std::string& out, std::string_view text) {
  if (!folds_byte_by_byte(text)) {
    append_fold_unicode(out, text);
    return;
  }
  const std::size_t begin = out.size();
  out.append(text);
  std::transform(out.begin() + static_cast<std::ptrdiff_t>(begin),
                 out.end(),
                 out.begin() + static_cast<std::ptrdiff_t>(begin),
                 [](char byte) {
                   return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
                 });
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_fold(out, text);
  return out;
}

}  // namespace readout
