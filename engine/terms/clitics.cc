// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/clitics.h"

#include <algorithm>

#include "base/utf8.h"

namespace readout::engine {
namespace {

/// A shorter rest is none: the letters belong to the word.
constexpr std::size_t kShortestRest = 3;

/// In the order in which they stand before a word; any of them may be missing.
using Clitics = std::vector<std::vector<std::string_view>>;

const Clitics& clitics_of(std::string_view language) {
  static const Clitics none;
  // and, so; in, to, as, will; the. "For the" is written without the alif of "the".
  static const Clitics arabic = {{"و", "ف"}, {"ب", "ل", "ك", "س"}, {"ال", "ل"}};
  // and; that, when; from, in, to, as; the.
  static const Clitics hebrew = {{"ו"}, {"ש", "כש"}, {"מ", "ב", "ל", "כ"}, {"ה"}};
  if (language == "ar") return arabic;
  return language == "he" ? hebrew : none;
}

void strip(const Clitics& clitics,
           std::size_t from,
           std::string_view word,
           std::vector<std::string_view>& rests) {
  for (std::size_t i = from; i < clitics.size(); ++i) {
    for (const std::string_view clitic : clitics[i]) {
      if (!word.starts_with(clitic)) continue;
      const std::string_view rest = word.substr(clitic.size());
      if (count_code_points(rest) < kShortestRest) continue;
      rests.push_back(rest);
      strip(clitics, i + 1, rest, rests);
    }
  }
}

}  // namespace

std::vector<std::string_view> without_clitics(std::string_view language, std::string_view word) {
  std::vector<std::string_view> rests;
  strip(clitics_of(language), 0, word, rests);
  std::sort(rests.begin(), rests.end(), [](std::string_view a, std::string_view b) {
    return a.size() > b.size();
  });
  rests.erase(std::unique(rests.begin(), rests.end()), rests.end());
  return rests;
}

}  // namespace readout::engine
