// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/typing_cost.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace readout::engine {
namespace {

// Found by random search on the misspellings of Norvig's spelling corrector and of the Birkbeck
// corpus, each meant to be corrected by the words of an index of news. That one letter more is
// rarer than one less is Damerau's finding too, "A technique for computer detection and correction
// of spelling errors" (1964).
constexpr double kOther = 1;        // another letter, or one too many
constexpr double kNeighbour = 0.8;  // the key beside
constexpr double kVowel = 0.55;     // another vowel
constexpr double kMissing = 0.55;
constexpr double kDouble = 0.3;  // one of a double letter missing, or one letter doubled
constexpr double kSwapped = 0.55;
constexpr double kMoved = 0.8;  // one letter is two places from its own
constexpr double kFirst = 0.3;  // the first letter is wrong, besides

/// The keys of a QWERTY keyboard; each row stands to the right of the one above by `shift` keys.
struct KeyRow {
  std::u32string_view keys;
  double shift;
};
constexpr std::array<KeyRow, 3> kRows = {
    {{U"qwertyuiop", 0}, {U"asdfghjkl", 0.25}, {U"zxcvbnm", 0.75}}};

constexpr std::u32string_view kVowels = U"aeiouy";

struct Key {
  std::size_t row;
  double column;
};

/// Where a letter's key is; row kRows.size() if the keyboard has none.
Key key_of(char32_t letter) {
  for (std::size_t row = 0; row < kRows.size(); ++row) {
    const std::size_t place = kRows[row].keys.find(letter);
    if (place != std::u32string_view::npos)
      return {row, static_cast<double>(place) + kRows[row].shift};
  }
  return {kRows.size(), 0};
}

bool are_neighbours(char32_t a, char32_t b) {
  const Key key_a = key_of(a);
  const Key key_b = key_of(b);
  if (key_a.row == kRows.size() || key_b.row == kRows.size()) return false;
  const std::size_t rows = std::max(key_a.row, key_b.row) - std::min(key_a.row, key_b.row);
  return rows <= 1 && std::abs(key_a.column - key_b.column) <= 1;
}

bool is_vowel(char32_t letter) { return kVowels.find(letter) != std::u32string_view::npos; }

double change(char32_t typed, char32_t meant) {
  if (typed == meant) return 0;
  if (is_vowel(typed) && is_vowel(meant)) return kVowel;
  return are_neighbours(typed, meant) ? kNeighbour : kOther;
}

/// Whether one of three letters stands on the other side of the other two.
bool is_moved(std::u32string_view typed, std::u32string_view meant) {
  const bool first = typed[2] == meant[0] && typed.substr(0, 2) == meant.substr(1);
  const bool last = typed[0] == meant[2] && typed.substr(1) == meant.substr(0, 2);
  return first || last;
}

/// Of a letter that one word has and the other has not; `place` is that after it.
double alone(std::u32string_view word, std::size_t place, double otherwise) {
  return place > 1 && word[place - 1] == word[place - 2] ? kDouble : otherwise;
}

}  // namespace

std::u32string code_points(std::string_view word) {
  std::u32string points;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    points.push_back(point.value);
    at += point.size;
  }
  return points;
}

double typing_cost(std::u32string_view typed, std::u32string_view meant) {
  const std::size_t width = meant.size() + 1;
  std::vector<double> costs((typed.size() + 1) * width);
  const auto at = [&costs, width](std::size_t i, std::size_t j) -> double& {
    return costs[i * width + j];
  };
  for (std::size_t j = 1; j <= meant.size(); ++j)
    at(0, j) = at(0, j - 1) + alone(meant, j, kMissing);
  for (std::size_t i = 1; i <= typed.size(); ++i) {
    at(i, 0) = at(i - 1, 0) + alone(typed, i, kOther);
    for (std::size_t j = 1; j <= meant.size(); ++j) {
      double& least = at(i, j);
      least = std::min({at(i - 1, j - 1) + change(typed[i - 1], meant[j - 1]),
                        at(i - 1, j) + alone(typed, i, kOther),
                        at(i, j - 1) + alone(meant, j, kMissing)});
      const bool swapped = i > 1 && j > 1 && typed[i - 1] == meant[j - 2] &&
                           typed[i - 2] == meant[j - 1] && typed[i - 1] != typed[i - 2];
      if (swapped) least = std::min(least, at(i - 2, j - 2) + kSwapped);
      if (i > 2 && j > 2 && is_moved(typed.substr(i - 3, 3), meant.substr(j - 3, 3)))
        least = std::min(least, at(i - 3, j - 3) + kMoved);
    }
  }
  const bool first = !typed.empty() && !meant.empty() && typed.front() != meant.front();
  return costs.back() + (first ? kFirst : 0);
}

}  // namespace readout::engine
