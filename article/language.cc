// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/language.h"

#include <algorithm>

#include <cld2/public/compact_lang_det.h>
#include <unicode/uloc.h>

#include "article/scan.h"
#include "base/utf8.h"

namespace readout {

std::string normal_language(std::string_view declared) {
  declared = trim_ascii(declared);
  const std::string_view tag = declared.substr(0, declared.find_first_of("-_"));
  constexpr std::size_t kLongest = 3;
  if (tag.size() < 2 || tag.size() > kLongest ||
      !std::all_of(tag.begin(), tag.end(), &is_ascii_letter))
    return {};
  std::string code(tag);
  for (char& byte : code) byte = ascii_lower(byte);
  // ICU knows the two-letter code of a three-letter one, and the three-letter code of every
  // language there is.
  if (uloc_getISO3Language(code.c_str())[0] == '\0') return {};
  char shorter[ULOC_LANG_CAPACITY] = {};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(code.c_str(), shorter, ULOC_LANG_CAPACITY, &status);
  return U_SUCCESS(status) && shorter[0] != '\0' ? std::string(shorter) : code;
}

std::string detect_language(std::string_view text) {
  // The beginning tells it as well as the whole, and a long article must not cost more.
  constexpr std::size_t kEnough = 4000;
  const std::string_view head = utf8_prefix(text, kEnough);
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(head.data(), static_cast<int>(head.size()), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  return normal_language(CLD2::LanguageCode(language));
}

}  // namespace readout
