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

// Sorted.
constexpr auto kOtherWords = std::to_array<std::string_view>(
    {"cant", "hell", "id", "ill", "shed", "shell", "wed", "well", "were", "whore", "wont"});

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

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

}  // namespace

bool is_contraction(std::string_view before, std::string_view after) {
  if (before.empty() || !is_letter(before.back())) return false;
  if (lower(before.back()) == 'n' && is_ending(after, "t")) return true;
  return std::any_of(kEndings.begin(), kEndings.end(), [after](std::string_view ending) {
    return is_ending(after, ending);
  });
}

bool is_other_word(std::string_view plain) {
  return std::binary_search(kOtherWords.begin(), kOtherWords.end(), plain);
}

}  // namespace readout::engine
