// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/ranking.h"

#include <algorithm>

namespace readout::engine {
bool more_relevant(const RankedArticle& a, const RankedArticle& b) {
  return *a.score != *b.score ? *a.score > *b.score : a.id < b.id;
}

std::vector<RankedArticle> best_of(std::vector<RankedArticle> articles, std::size_t most) {
  most = std::min(most, articles.size());
  std::partial_sort(articles.begin(),
                    articles.begin() + static_cast<std::ptrdiff_t>(most),
                    articles.end(),
                    more_relevant);
  articles.resize(most);
  return articles;
}

void add_freshness(std::vector<RankedArticle>& hits, Freshness fresh, const Columns& columns) {
  double best = 0;
  std::int32_t newest = Columns::kUndated;  // before all days
  for (const RankedArticle& hit : hits) {
    best = std::max(best, *hit.score);
    newest = std::max(newest, columns.day(hit.id));
  }
  for (RankedArticle& hit : hits) {
    const std::int32_t day = columns.day(hit.id);
    if (day == Columns::kUndated) continue;
    const double age = static_cast<double>(newest) - static_cast<double>(day);
    *hit.score += fresh.share * best / (1 + age / fresh.half_life);
  }
}

}  // namespace readout::engine
