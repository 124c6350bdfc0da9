// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/page_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/fold.h"

namespace readout::tagging {
namespace {

constexpr auto kPageWords = std::to_array<std::string_view>({"advertisement",
                                                             "click",
                                                             "newsletter",
                                                             "newsletters",
                                                             "replay",
                                                             "scroll",
                                                             "subscribe",
                                                             "unsubscribe",
                                                             "watched"});

constexpr auto kStorms =
    std::to_array<std::string_view>({"cyclone", "hurricane", "superstorm", "typhoon"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

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

bool is_no_actor(std::string_view name) {
  const std::vector<std::string> words = words_of(fold(name));
  if (words.size() == 2 && is_one_of(kStorms, words.front())) return true;
  const auto sign = std::find(words.begin(), words.end(), "sign");
  if (sign != words.end() && std::next(sign) != words.end() && *std::next(sign) == "up")
    return true;
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return is_one_of(kPageWords, word);
  });
}

}  // namespace readout::tagging
