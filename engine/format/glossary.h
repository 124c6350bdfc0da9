// SPDX-License-Identifier: GPL-3.0-or-later
// What an index keeps once rather than in every article: the names of actors and issues (labels.h),
// the words of each key of inflections.h and those with a hyphen (joined_words.h). Writes only what
// is not there yet. Private to engine. Not thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "article/tags.h"
#include "engine/terms/inflections.h"
#include "engine/terms/joined_words.h"

namespace readout::engine {

class Glossary {
 public:
  /// `database` must outlive it.
  explicit Glossary(Xapian::WritableDatabase& database) : database_(database) {}

  /// `words` and `joined`: of the article's title and text, folded.
  void add(const article::TaggedArticle& tagged,
           const std::vector<std::string>& words,
           const std::vector<JoinedWord>& joined);

 private:
  void add_label(const std::string& key, const std::string& encoded);
  void add_forms(const std::string& language, const std::vector<std::string>& words);
  void add_joined(const std::vector<JoinedWord>& joined);
  void add_form(const std::string& key, const std::string& word);

  Xapian::WritableDatabase& database_;
  std::unordered_map<std::string, std::string> labels_;
  std::map<std::string, std::optional<Inflections>, std::less<>> inflections_;  // by language
  // Of language and word: hashes only, for there are millions. Two with one hash would cost the
  // forms of one word.
  std::unordered_set<std::uint64_t> words_;
  std::unordered_set<std::string> joined_;
};

}  // namespace readout::engine
