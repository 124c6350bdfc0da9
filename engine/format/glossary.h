// SPDX-License-Identifier: GPL-3.0-or-later
// What an index keeps once rather than in every article: the words of each key of inflections.h and
// those with a hyphen (joined_words.h). Writes only what is not there yet. Private to engine. Not
// thread-safe; but what takes long, forms_of(), needs no glossary.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "engine/terms/joined_words.h"

namespace readout::engine {

/// What the titles and texts of some articles have, folded, each once.
struct BatchWords {
  std::map<std::string, std::vector<std::string>> of_language;
  std::vector<JoinedWord> joined;
};

/// An entry of the synonym table.
struct WordForm {
  std::string key;
  std::string word;

  [[nodiscard]] auto operator<=>(const WordForm&) const = default;
};

/// Of all words, ascending. Safe from any thread.
[[nodiscard]] std::vector<WordForm> forms_of(const BatchWords& words);

class Glossary {
 public:
  /// `database` must outlive it.
  explicit Glossary(Xapian::WritableDatabase& database) : database_(database) {}

  /// Leaves out what was asked for before: its forms are in the glossary, or will be.
  void keep_new(BatchWords& words);

  void add(const std::vector<WordForm>& forms);

 private:
  Xapian::WritableDatabase& database_;
  // Of language and word: hashes only, for there are millions. Two with one hash would cost the
  // forms of one word.
  std::unordered_set<std::uint64_t> words_;
  std::unordered_set<std::string> joined_;
};

}  // namespace readout::engine
