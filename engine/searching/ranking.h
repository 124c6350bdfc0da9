// SPDX-License-Identifier: GPL-3.0-or-later
// What relevance is made of: the weights of the query's words, their nearness, an article's
// newness. Which parts and why: docs/decisions/0004-ranking.md. Private to engine. For one request
// on one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <xapian.h>

#include "engine/snapshot/columns.h"

namespace readout::engine {

struct RankedArticle {
  Xapian::docid id;
  std::optional<double> score;  ///< only where the order is by relevance
};

/// Gives the articles that `enquire` finds the weights of the query's words.
void set_ranking(Xapian::Enquire& enquire);

/// The best score first; of equals the one added first.
[[nodiscard]] bool more_relevant(const RankedArticle& a, const RankedArticle& b);

/// Reading positions costs more than all other ranking, so it is done for this many leading hits
/// only: a bonus of a tenth hardly lifts an article from behind them to the first page.
inline constexpr std::size_t kNearRanked = 200;

/// Adds to the scores of `leading` what each of `pairs` (scaled OP_NEARs) weighs in the article.
/// Leaves them in the order of their ids. Throws Xapian's errors.
void add_nearness(std::vector<RankedArticle>& leading,
                  const std::vector<Xapian::Query>& pairs,
                  const Xapian::Database& database);

/// After this many days an article has half of a new one's bonus: news of last month still counts,
/// that of last year hardly.
inline constexpr double kFreshHalfLifeDays = 30;

/// Adds `share` of the best score to an article of the index's newest day, less to older ones,
/// nothing to one without a date.
void add_freshness(std::vector<RankedArticle>& hits, double share, const Columns& columns);

}  // namespace readout::engine
