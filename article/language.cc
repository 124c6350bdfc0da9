// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/language.h"

#include <algorithm>
#include <array>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uloc.h>

#include "article/scan.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

bool is_known(const char* code) {
  if (std::string_view(code) == "und" || *uloc_getISO3Language(code) == '\0') return false;
  // Codes without a name are unassigned.
  UErrorCode status = U_ZERO_ERROR;
  std::array<UChar, 64> name{};
  uloc_getDisplayLanguage(code, "en", name.data(), static_cast<int32_t>(name.size()), &status);
  return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

}  // namespace

std::string normalise_language(std::string_view declared) {
  declared = trim_ascii(declared);
  const auto ends_code = [](char byte) { return byte == '-' || byte == '_'; };
  const auto end = std::find_if(declared.begin(), declared.end(), ends_code);
  const auto length = static_cast<std::size_t>(end - declared.begin());
  if (length < 2 || length > 3) return {};
  std::string code(declared.substr(0, length));
  if (!std::all_of(code.begin(), code.end(), &is_ascii_letter)) return {};
  std::transform(code.begin(), code.end(), code.begin(), &ascii_lower);
  // Codes that were replaced in 1989; old software still writes them.
  if (code == "iw") return "he";
  if (code == "in") return "id";
  if (code == "ji") return "yi";
  std::array<char, ULOC_LANG_CAPACITY> language{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(code.c_str(), language.data(), ULOC_LANG_CAPACITY, &status);
  if (U_FAILURE(status) || !is_known(language.data())) return {};
  return language.data();
}

std::string detect_language(std::string_view text) {
  constexpr std::size_t kEnough = 3000;       // bytes; more do not change the answer
  constexpr std::size_t kFewestLetters = 20;  // in shorter texts names decide
  constexpr int kLeastPercent = 60;           // of the text in one language
  text = utf8_prefix(text, kEnough);
  if (count_code_points(text) < kFewestLetters) return {};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  int text_bytes = 0;
  bool reliable = false;
  const std::string bytes(text);
  CLD2::DetectLanguageSummary(bytes.data(),
                              static_cast<int>(bytes.size()),
                              true,
                              languages.data(),
                              percents.data(),
                              &text_bytes,
                              &reliable);
  if (!reliable || percents[0] < kLeastPercent || languages[0] == CLD2::UNKNOWN_LANGUAGE) return {};
  return normalise_language(CLD2::LanguageCode(languages[0]));
}

}  // namespace readout::article
