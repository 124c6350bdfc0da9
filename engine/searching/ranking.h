// SPDX-License-Identifier: GPL-3.0-or-later
// The order by relevance: by the weights of the query's words and their nearness
// (engine/searching/nearness.h), and by an article's newness. Which parts and why:
// docs/decisions/0004-ranking.md. Private to engine. For one request on one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "engine/snapshot/columns.h"

namespace readout::engine {

struct RankedArticle {
  ArticleNumber id;
  std::optional<double> score = {};  ///< only where the order is by relevance
  bool partial = false;              ///< lacks some of the words
};

/// The best score first; of equals the one added first.
[[nodiscard]] bool more_relevant(const RankedArticle& a, const RankedArticle& b);

/// The `most` best of some articles, in order.
[[nodiscard]] std::vector<RankedArticle> best_of(std::vector<RankedArticle> articles,
                                                 std::size_t most);
/// The same of articles whose scores stand beside them; from the place `partial` on they lack some
/// of the words.
[[nodiscard]] std::vector<RankedArticle> best_of(std::span<const ArticleNumber> articles,
                                                 std::span<const double> scores,
                                                 std::size_t partial,
                                                 std::size_t most);

/// How newness counts.
struct Freshness {
  double share = 0;  ///< of the best score, that the newest hit gains; 0: newness counts nothing
  double half_life = 30;  ///< a hit this many days older gains half of that, REQUIRES > 0
};

/// Adds its bonus to each hit's score; nothing to one without a date. It falls as 1 / (1 + age /
/// half-life) from the newest hit on: hits that are all old differ too, where an exponential leaves
/// nothing.
void add_freshness(std::span<const ArticleNumber> hits,
                   std::span<double> scores,
                   Freshness fresh,
                   const Columns& columns);

}  // namespace readout::engine
