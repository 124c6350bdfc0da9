// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sentence_words.h"

#include <algorithm>
#include <map>

#include <toml++/toml.h>

#include "base/fold.h"
#include "embedded/sentence_word_files.h"

namespace readout {
namespace {

constexpr std::string_view kDefault = "en";

using Languages = std::map<std::string, SentenceWords, std::less<>>;

SentenceWords read(const EmbeddedFile& file) {
  const toml::table lists = toml::parse(file.bytes, file.path);
  const auto words = [&lists](std::string_view name) {
    return WordSet(lists[name].value_or<std::string_view>(""));
  };
  return {words("abbreviations"),
          words("often_last"),
          words("openers"),
          words("one_letter_words"),
          lists["ordinals"].value_or(false)};
}

const Languages& languages() {
  static const Languages all = [] {
    Languages made;
    for (const EmbeddedFile& file : sentence_word_files())
      made.emplace(file.path.substr(0, file.path.find('.')), read(file));
    return made;
  }();
  return all;
}

bool has_word(const std::vector<std::string>& sorted, std::string_view word) {
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), word);
  return at != sorted.end() && *at == word;
}

}  // namespace

WordSet::WordSet(std::string_view words) {
  constexpr std::string_view kBlanks = " \n";
  for (std::size_t begin = words.find_first_not_of(kBlanks); begin < words.size();) {
    const std::size_t end = std::min(words.find_first_of(kBlanks, begin), words.size());
    const std::string_view word = words.substr(begin, end - begin);
    longest_ = std::max(longest_, word.size());
    const bool any_writing = fold(word) == word;
    (any_writing ? folded_ : written_).emplace_back(word);
    begin = words.find_first_not_of(kBlanks, end);
  }
  std::sort(written_.begin(), written_.end());
  std::sort(folded_.begin(), folded_.end());
}

bool WordSet::has(std::string_view written, std::string_view folded) const {
  return has_word(folded_, folded) || has_word(written_, written);
}

const SentenceWords& sentence_words(std::string_view language) {
  const Languages& all = languages();
  const auto found = all.find(language);
  return found != all.end() ? found->second : all.find(kDefault)->second;
}

}  // namespace readout
