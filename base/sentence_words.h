// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a language by which ends of sentences are told from other stops, as the files in
// words/sentences have them. Immutable: safe from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

class WordSet {
 public:
  WordSet() = default;
  /// Between white space; one with a capital is looked for as it is written.
  explicit WordSet(std::string_view words);

  /// `folded` is fold(written).
  [[nodiscard]] bool has(std::string_view written, std::string_view folded) const;
  [[nodiscard]] std::size_t longest() const { return longest_; }  ///< in bytes

 private:
  std::vector<std::string> written_;  ///< sorted, as is folded_
  std::vector<std::string> folded_;
  std::size_t longest_ = 0;
};

/// What the lists are, words/sentences/en.toml tells.
struct SentenceWords {
  WordSet abbreviations;
  WordSet often_last;
  WordSet openers;
  WordSet one_letter_words;
  bool ordinals = false;
};

/// Those of English where the language has no file.
[[nodiscard]] const SentenceWords& sentence_words(std::string_view language);

}  // namespace readout
