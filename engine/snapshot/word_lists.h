// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of words, as searches have read them from one revision: a word that is asked for
// again (the next page, a filter, another reader) need not be read again. Private to engine. Safe
// from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/parts/article_number.h"

namespace readout::engine {

/// How frequent a word is, or several as one.
struct TermFrequency {
  double articles = 0;     ///< that have it
  double occurrences = 0;  ///< in all of them
};

/// Which articles have a word, or any of several, and how often.
struct WordList {
  struct Posting {
    ArticleNumber id;
    std::uint32_t occurrences;
  };
  std::vector<Posting> postings;  ///< ascending ids
  TermFrequency frequency;
};

class WordLists {
 public:
  /// Keeps at most about so many bytes.
  explicit WordLists(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// What was kept under this key; null if nothing was, or not for long enough.
  [[nodiscard]] std::shared_ptr<const WordList> find(const std::string& key);
  void keep(const std::string& key, std::shared_ptr<const WordList> list);

 private:
  using Lists = std::unordered_map<std::string, std::shared_ptr<const WordList>>;

  void keep_as_new(const std::string& key, std::shared_ptr<const WordList> list);

  std::size_t most_bytes_;
  std::mutex mutex_;
  // When the new ones take half of the room they become the old ones, and the old ones go: what is
  // asked for again stays, at little cost.
  Lists new_;
  Lists old_;
  std::size_t new_bytes_ = 0;
};

}  // namespace readout::engine
