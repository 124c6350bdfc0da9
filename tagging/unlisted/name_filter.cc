// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/name_filter.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/fold.h"

namespace readout::tagging {
namespace {

std::vector<std::string> words_of(const std::string& folded) {
  std::vector<std::string> words(1);
  for (const char byte : folded) {
    if (byte != ' ') {
      words.back() += byte;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

}  // namespace

bool is_no_actor(const WordLists& lists, std::string_view name) {
  const std::vector<std::string> words = words_of(fold(name));
  const auto is = [&lists](const std::string& word, WordClass wanted) {
    return (lists.classes_of(word) & wanted) != 0;
  };
  if (words.size() == 2 && is(words.front(), kStorm)) return true;
  const auto sign = std::find(words.begin(), words.end(), "sign");
  if (sign != words.end() && std::next(sign) != words.end() && *std::next(sign) == "up")
    return true;
  return std::any_of(
      words.begin(), words.end(), [&is](const std::string& word) { return is(word, kPageWord); });
}

}  // namespace readout::tagging
