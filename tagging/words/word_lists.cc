// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/word_lists.h"

#include <algorithm>

#include "base/error.h"
#include "embedded/word_files.h"
#include "tagging/words/word_file.h"

namespace readout::tagging {
namespace {

constexpr std::string_view kEnding = ".toml";
constexpr std::string_view kServesAll = "en";

std::string_view language_of(std::string_view path) {
  path.remove_suffix(kEnding.size());
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

void WordLists::add(std::string_view folded, WordClasses classes) {
  classes_.try_emplace(std::string(folded), 0).first->second |= classes;
}

WordClasses WordLists::classes_of(std::string_view folded) const {
  const auto found = classes_.find(folded);
  return found == classes_.end() ? WordClasses{0} : found->second;
}

std::vector<std::string> WordLists::words_of(WordClasses classes) const {
  std::vector<std::string> words;
  for (const auto& [word, its_classes] : classes_) {
    if ((its_classes & classes) != 0) words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

LanguageWords::LanguageWords(std::span<const EmbeddedFile> files) {
  std::vector<FileProblem> problems;
  for (const EmbeddedFile& file : files) {
    if (file.path.ends_with(kEnding))
      languages_.emplace(language_of(file.path), read_word_file(file, problems));
  }
  sort_by_place(problems);
  refuse_errors(problems, "the word lists", "The head of words/en.toml says how they are written");
  if (!languages_.contains(kServesAll))
    throw Error(ErrorCode::BadInput, "there are no word lists of English, which serve all others");
}

const WordLists& LanguageWords::of(std::string_view language) const {
  const auto found = languages_.find(language);
  return found != languages_.end() ? found->second : languages_.find(kServesAll)->second;
}

LanguageWords built_in_words() { return LanguageWords(word_files()); }

}  // namespace readout::tagging
