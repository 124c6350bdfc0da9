// SPDX-License-Identifier: GPL-3.0-or-later
// What a word weighs in an article: I(n_e)B2 with its plain c of 1, of Amati and van Rijsbergen,
// "Probabilistic Models of Information Retrieval Based on Measuring the Divergence from Randomness"
// (2002), as Xapian's IneB2Weight computes it. Why: docs/decisions/0004-ranking.md. Private to
// engine. Pure: safe from any thread.
#pragma once

#include <cstdint>

#include "engine/snapshot/word_lists.h"

namespace readout::engine {

/// Of two as one, which may stand in the same articles: estimated as if they were independent,
/// rounded to whole numbers. `articles` and `words` are of the whole index.
[[nodiscard]] TermFrequency joined_frequency(const TermFrequency& a,
                                             const TermFrequency& b,
                                             double articles,
                                             double words);

class TermWeight {
 public:
  /// `articles` is the index's number of them, above 0. `share` scales the weight.
  TermWeight(const TermFrequency& frequency, double articles, double share);

  /// In an article that has it `occurrences` times; `length_norm` is Columns'.
  [[nodiscard]] double in(std::uint32_t occurrences, double length_norm) const;

 private:
  double rarity_ = 0;  // times the share
  double burst_ = 0;
};

}  // namespace readout::engine
