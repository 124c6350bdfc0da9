// SPDX-License-Identifier: GPL-3.0-or-later
// Stop words that mean something beside another word ("not guilty", "take over"): which words of a
// query may belong together. Knows nothing of an index. Private to engine. Pure: safe from any
// thread.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/query/query.h"
#include "engine/terms/stop_words.h"

namespace readout::engine {

/// Places among a query's words, both inclusive.
struct WordRun {
  std::size_t first;
  std::size_t last;

  friend bool operator==(const WordRun&, const WordRun&) = default;
};

/// One stop word and the runs that it may belong to, each with one word that is no stop word, at
/// its beginning or its end.
struct LittleWord {
  std::size_t at;
  std::vector<WordRun> runs;
};

/// A word that is not restricted to a field.
[[nodiscard]] bool is_plain_word(const QueryNode& node);

/// In the order of the words. "up or down vote": "up" may belong to "up or down vote", "down" to
/// "down vote".
[[nodiscard]] std::vector<LittleWord> little_words(const std::vector<QueryNode>& words,
                                                   const StopWords& stop_words);

}  // namespace readout::engine
