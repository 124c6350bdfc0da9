// SPDX-License-Identifier: GPL-3.0-or-later
// From the query's tree to what Xapian matches and what a text lights up, by the words that the
// index has. Private to engine. For one request on one thread.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "engine/internal/highlight.h"
#include "engine/internal/stems.h"
#include "engine/query.h"

namespace readout {

/// What the compiler asks of an index. Both must outlive the call.
struct Vocabulary {
  const Xapian::Database& database;
  const std::vector<Stemmer>& stemmers;  ///< of the index's languages
};

struct CompiledQuery {
  Xapian::Query query;
  bool everything = false;  ///< matches all articles, with nothing to rank by
  bool ranked = false;      ///< has words to rank by
  std::size_t alternatives =
      0;  ///< words and phrases side by side: with two or more, All and Any differ
  HighlightTerms title;
  HighlightTerms body;
};

/// `match` is All or Any: what joins words side by side. Filters (actor:, date:...) and what is
/// excluded always hold. REQUIRES: not Auto. Throws Xapian's errors.
[[nodiscard]] CompiledQuery compile_query(const QueryNode& root,
                                          MatchMode match,
                                          const Vocabulary& vocabulary);

/// A word of the query stands for this many other forms at most, the most frequent ones.
inline constexpr std::size_t kMaxForms = 40;
/// A prefix stands for this many words at most, the most frequent ones.
inline constexpr std::size_t kMaxPrefixWords = 100;

}  // namespace readout
