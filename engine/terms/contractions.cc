// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/contractions.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "engine/terms/characters.h"

namespace readout::engine {
namespace {

// will, are, have, had and would, am.
constexpr auto kEndings = std::to_array<std::string_view>({"ll", "re", "ve", "d", "m"});

// Before 's, which is "is", "has" or "us". Sorted.
constexpr auto kBeforeS = std::to_array<std::string_view>({"he",
                                                           "here",
                                                           "how",
                                                           "it",
                                                           "let",
                                                           "she",
                                                           "that",
                                                           "there",
                                                           "what",
                                                           "when",
                                                           "where",
                                                           "who",
                                                           "why"});

// Sorted.
constexpr auto kOtherWords = std::to_array<std::string_view>({"cant",
                                                              "hell",
                                                              "id",
                                                              "ill",
                                                              "its",
                                                              "lets",
                                                              "shed",
                                                              "shell",
                                                              "wed",
                                                              "well",
                                                              "were",
                                                              "whore",
                                                              "whys",
                                                              "wont"});

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

bool is_letter(char byte) { return lower(byte) >= 'a' && lower(byte) <= 'z'; }

/// Whether `text` is `ending` and then something that is no part of the word.
bool is_ending(std::string_view text, std::string_view ending) {
  if (text.size() < ending.size()) return false;
  const bool same =
      std::equal(ending.begin(), ending.end(), text.begin(), [](char wanted, char byte) {
        return wanted == lower(byte);
      });
  return same && (text.size() == ending.size() ||
                  !in_word(classify(decode_utf8(text, ending.size()).value)));
}

/// Whether 's behind `before` is no genitive. `letter`: that of the ending. REQUIRES: `before` is
/// not empty.
bool contracts_s(std::string_view before, char letter) {
  const bool acronym = before.size() > 1 && std::all_of(before.begin(), before.end(), is_capital);
  if (acronym && !is_capital(letter)) return false;
  std::string word(before);
  std::transform(word.begin(), word.end(), word.begin(), lower);
  return std::binary_search(kBeforeS.begin(), kBeforeS.end(), word);
}

}  // namespace

bool is_contraction(std::string_view before, std::string_view after) {
  if (before.empty() || !is_letter(before.back())) return false;
  if (lower(before.back()) == 'n' && is_ending(after, "t")) return true;
  if (is_ending(after, "s")) return contracts_s(before, after.front());
  return std::any_of(kEndings.begin(), kEndings.end(), [after](std::string_view ending) {
    return is_ending(after, ending);
  });
}

std::vector<std::string> contracted_spellings(std::string_view plain) {
  std::vector<std::string> spellings;
  const auto take = [&](std::size_t letters) {
    if (plain.size() <= letters) return;
    const std::string_view before = plain.substr(0, plain.size() - letters);
    const std::string_view after = plain.substr(before.size());
    if (is_contraction(before, after))
      spellings.push_back(std::string(before) + "'" + std::string(after));
  };
  if (!is_other_word(plain)) {
    take(1);
    take(2);
  }
  return spellings;
}

bool is_other_word(std::string_view plain) {
  return std::binary_search(kOtherWords.begin(), kOtherWords.end(), plain);
}

}  // namespace readout::engine
