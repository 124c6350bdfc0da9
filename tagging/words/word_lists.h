// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which names, titles and credits are recognised, from words/LANGUAGE.toml, each with
// the lists that it is in. Loaded once by the tagger and by training, handed on by reference. An
// article's lists are those of its language (Article::language, "de": words/de.toml); without such
// a file, the English ones. Immutable: safe from any thread.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/embedded_file.h"
#include "tagging/words/word_classes.h"

namespace readout::tagging {

/// Of one language.
class WordLists {
 public:
  void add(std::string_view folded, WordClasses classes);

  /// The classes of a word, folded; 0 for most.
  [[nodiscard]] WordClasses classes_of(std::string_view folded) const;

  /// All words of any of these classes, in the order of the alphabet.
  [[nodiscard]] std::vector<std::string> words_of(WordClasses classes) const;

 private:
  /// Not noexcept: so the library keeps each hash beside its word, and does not compute those of
  /// others at every look-up.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, WordClasses, Hash, std::equal_to<>> classes_;
};

class LanguageWords {
 public:
  /// `files`: LANGUAGE.toml, in any folder. Throws Error{BadInput} naming file and line of every
  /// mistake, or where English is missing.
  explicit LanguageWords(std::span<const EmbeddedFile> files);

  [[nodiscard]] const WordLists& of(std::string_view language) const;

 private:
  std::map<std::string, WordLists, std::less<>> languages_;
};

[[nodiscard]] LanguageWords built_in_words();

}  // namespace readout::tagging
