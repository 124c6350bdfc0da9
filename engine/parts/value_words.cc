// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/value_words.h"

#include <algorithm>
#include <vector>

#include "engine/contract/actor_names.h"
#include "engine/terms/analyser.h"

namespace readout::engine {
namespace {

/// Whether the analyser makes nothing of it beside its words.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) {
    return byte == ' ' || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  });
}

/// Takes each word of a name with its place: those of name_words(), and the joined form of
/// "Jong-un", since the name may be typed without a hyphen.
template <typename Take>
void each_word(std::string_view text, const Take& take) {
  const std::vector<std::string> words = name_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    take(words[i],
         words.size() == 1 ? NamePlace::Alone
         : last            ? NamePlace::Last
                           : NamePlace::Within);
  }
  if (is_plain(text)) return;  // most names
  analyse(text, [&take](const Token& token) {
    std::string word(token.term);
    std::erase(word, '.');
    take(word, NamePlace::Within);
  });
}

}  // namespace

void each_value_word(std::string_view name,
                     std::string_view id,
                     const std::function<void(const std::string& word, NamePlace place)>& take) {
  each_word(name, take);
  // A word that ends an id ends no name: the id may say more than the name.
  each_word(id, [&take](const std::string& word, NamePlace place) {
    take(word, place == NamePlace::Last ? NamePlace::Within : place);
  });
}

}  // namespace readout::engine
