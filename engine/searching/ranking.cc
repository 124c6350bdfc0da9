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

std::vector<RankedArticle> best_of(std::span<const ArticleNumber> articles,
                                   std::span<const double> scores,
                                   std::size_t partial,
                                   std::size_t most) {
  std::vector<RankedArticle> best;  // a heap, the last one in front
  best.reserve(std::min(most, articles.size()) + 1);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const bool full = best.size() == most;
    if (full && (most == 0 || scores[i] < *best.front().score)) continue;
    best.push_back({articles[i], scores[i], i >= partial});
    std::push_heap(best.begin(), best.end(), more_relevant);
    if (!full) continue;
    std::pop_heap(best.begin(), best.end(), more_relevant);
    best.pop_back();
  }
  std::sort_heap(best.begin(), best.end(), more_relevant);
  return best;
}

void add_freshness(std::span<const ArticleNumber> hits,
                   std::span<double> scores,
                   Freshness fresh,
                   const Columns& columns) {
  double best = 0;
  std::int32_t newest = Columns::kUndated;  // before all days
  for (std::size_t i = 0; i < hits.size(); ++i) {
    best = std::max(best, scores[i]);
    newest = std::max(newest, columns.day(hits[i]));
  }
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const std::int32_t day = columns.day(hits[i]);
    if (day == Columns::kUndated) continue;
    const double age = static_cast<double>(newest) - static_cast<double>(day);
    scores[i] += fresh.share * best / (1 + age / fresh.half_life);
  }
}

}  // namespace readout::engine
