// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/coverage.h"

#include <algorithm>

#include "engine/searching/evaluator.h"
#include "engine/searching/value_queries.h"

namespace readout::engine {

Coverage::Coverage(const IndexView& index, const CompiledQuery& query)
    : columns_(index.columns()),
      parts_(query.wanted.size()),
      filters_(query.filters.size()),
      days_(query.days),
      articles_(index.end()) {
  const Evaluator evaluator(index);
  for (const Clause& wanted : query.wanted) {
    for (const auto& [id, weight] : evaluator.run(wanted)) {
      ++articles_[id].parts;
      articles_[id].weight += weight;
    }
  }
  for (const Clause& bonus : query.bonuses) {
    for (const auto& [id, weight] : evaluator.run(bonus)) articles_[id].weight += weight;
  }
  for (std::size_t number = 0; number < filters_; ++number) {
    // Who did not pass the one before passes none of those after it.
    for (const auto& [id, weight] : evaluator.run(scaled(query.filters[number], 0))) {
      if (articles_[id].passed == number) ++articles_[id].passed;
    }
  }
  for (const Clause& unwanted : query.unwanted) {
    for (const auto& [id, weight] : evaluator.run(scaled(unwanted, 0)))
      articles_[id].excluded = true;
  }
}

bool Coverage::passes(ArticleNumber id) const {
  const Article& article = articles_[id];
  if (article.excluded || article.passed != filters_) return false;
  return std::all_of(days_.begin(), days_.end(), [this, id](const DaySpan& span) {
    return published_within(span, id, columns_);
  });
}

}  // namespace readout::engine
