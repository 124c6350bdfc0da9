// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/turkish_endings.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/fold.h"
#include "base/utf8.h"
#include "engine/terms/characters.h"

namespace readout::engine {
namespace {

// Cases, plurals, "of", "with" and "is", folded: ı is i, ü is u.
constexpr auto kBehindConsonants =
    std::to_array<std::string_view>({"a", "e", "i", "u", "in", "un", "im", "um", "imiz", "umuz"});
constexpr auto kBehindVowels = std::to_array<std::string_view>(
    {"ya",  "ye",  "yi",   "yu",   "nin",  "nun",  "yla",  "yle",   "na",
     "ne",  "ni",  "nu",   "nda",  "nde",  "ndan", "nden", "ndaki", "ndeki",
     "ydi", "ydu", "yken", "ymis", "ymus", "m",    "miz",  "muz"});
constexpr auto kBehindEither = std::to_array<std::string_view>(
    {"da",    "de",    "dan",  "den",  "daki",  "deki",  "ta",     "te",     "tan",   "ten",
     "taki",  "teki",  "la",   "le",   "li",    "lu",    "lar",    "ler",    "lari",  "leri",
     "larin", "lerin", "lara", "lere", "larda", "lerde", "lardan", "lerden", "lilar", "liler",
     "lular", "luler", "dir",  "dur",  "tir",   "tur",   "ca",     "ce",     "ki"});

constexpr std::size_t kShortestName = 2;

template <std::size_t kSize>
bool has(const std::array<std::string_view, kSize>& endings, std::string_view ending) {
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

}  // namespace

std::string_view without_turkish_ending(std::string_view written) {
  std::size_t at = 0;
  while (at < written.size() && !is_apostrophe(character_at(written, at).value))
    at += character_at(written, at).size;
  if (at == written.size()) return {};
  const std::string_view before = written.substr(0, at);
  const std::string name = fold(before);
  const std::string ending = fold(written.substr(at + character_at(written, at).size));
  if (count_code_points(name) < kShortestName) return {};
  constexpr std::string_view kVowels = "aeiou";
  const bool vowel = kVowels.find(name.back()) != std::string_view::npos;
  const bool ends = has(kBehindEither, ending) ||
                    (vowel ? has(kBehindVowels, ending) : has(kBehindConsonants, ending));
  return ends ? before : std::string_view();
}

}  // namespace readout::engine
