// SPDX-License-Identifier: GPL-3.0-or-later
// What an index keeps once rather than in every article: the names of actors and issues (labels.h)
// and the words of each key of inflections.h. Writes only what is not there yet. Private to
// engine. Not thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <xapian.h>

#include "article/tags.h"

namespace readout::engine {

class Glossary {
 public:
  using WordForms = std::vector<std::pair<std::string, std::string>>;

  /// `database` must outlive it.
  explicit Glossary(Xapian::WritableDatabase& database) : database_(database) {}

  void add(const article::Tags& tags, const WordForms& word_forms);

 private:
  void add_label(const std::string& key, const std::string& encoded);
  void add_word_form(const std::string& key, const std::string& word);

  Xapian::WritableDatabase& database_;
  std::unordered_map<std::string, std::string> labels_;
  // Hashes only, for there are millions. Two pairs with one hash would cost one form of one word.
  std::unordered_set<std::uint64_t> word_forms_;
};

}  // namespace readout::engine
