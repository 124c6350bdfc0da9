// SPDX-License-Identifier: GPL-3.0-or-later
// What words of the query add to an article's score where they stand near one another in its text.
// Which and why: docs/decisions/0004-ranking.md. Private to engine. For one request on one thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/searching/ranking.h"
#include "engine/snapshot/index_view.h"

namespace readout::engine {

/// Two words of a body, not the same.
struct NearPair {
  std::string first;
  std::string second;
  unsigned distance;  ///< in words, that one of them may stand before the other
  double share;       ///< of what they weigh, that an article with both so near gains
};

/// Reading positions costs more than all other ranking, so it is done for this many leading hits
/// only: a bonus of a tenth hardly lifts an article from behind them to the first page.
inline constexpr std::size_t kNearRanked = 200;

/// Adds to the scores of the first kNearRanked what each of `pairs` that is near in the article
/// weighs there, and puts these in order again. Only of the best `most` is the order sure then:
/// what can't become one of them is not looked at. REQUIRES: the hits are in order of their scores,
/// none negative. Throws Xapian's errors.
void add_nearness(std::vector<RankedArticle>& hits,
                  const std::vector<NearPair>& pairs,
                  std::size_t most,
                  const IndexView& index);

}  // namespace readout::engine
