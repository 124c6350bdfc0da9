// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/english_inflections.h"

#include <array>

namespace readout::engine {
namespace {

/// A shorter rest of a word is none: "ying", "need".
constexpr std::size_t kShortestStem = 3;

bool has_vowel(std::string_view text) {
  return text.find_first_of("aeiouy") != std::string_view::npos;
}

bool ends_with_one_of(std::string_view word, std::string_view letters) {
  return !word.empty() && letters.find(word.back()) != std::string_view::npos;
}

/// "vlogg" of "vlogging"; but "pass", "call" and "jazz" are doubled by themselves.
bool is_doubled(std::string_view stem) {
  return stem.size() > kShortestStem && stem.back() == stem[stem.size() - 2] &&
         !ends_with_one_of(stem, "aeioulsfz");
}

/// A plural in "-es" rather than in "-s" of a word in "-e": "quizzes".
bool takes_es(std::string_view stem) {
  return ends_with_one_of(stem, "sxz") || stem.ends_with("ch") || stem.ends_with("sh");
}

}  // namespace

std::optional<std::string> english_singular(std::string_view word) {
  if (word.size() <= kShortestStem - 1 || word.back() != 's') return std::nullopt;
  const std::string_view rest = word.substr(0, word.size() - 1);
  if (ends_with_one_of(rest, "su")) return std::nullopt;  // "congress", "virus"
  if (rest.size() > kShortestStem && rest.ends_with("ie"))
    return std::string(rest.substr(0, rest.size() - 2)) + "y";
  if (rest.size() > kShortestStem && rest.back() == 'e' &&
      takes_es(rest.substr(0, rest.size() - 1)))
    return std::string(rest.substr(0, rest.size() - 1));
  return std::string(rest);
}

std::vector<std::string> english_bases(std::string_view word) {
  constexpr auto kVerbEndings = std::to_array<std::string_view>({"ing", "ed"});
  for (const std::string_view ending : kVerbEndings) {
    if (!word.ends_with(ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    if (stem.size() < kShortestStem || !has_vowel(stem)) continue;
    if (is_doubled(stem)) return {std::string(stem.substr(0, stem.size() - 1))};
    return {std::string(stem), std::string(stem) + "e"};
  }
  return {english_singular(word).value_or(std::string(word))};
}

}  // namespace readout::engine
