// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/coverage.h"

#include <algorithm>

#include "engine/searching/evaluator.h"
#include "engine/searching/value_queries.h"

namespace readout::engine {

namespace {

std::size_t rounded_up(std::size_t numbers) {
  constexpr std::size_t kMultiple = 8;
  return (numbers + kMultiple - 1) / kMultiple * kMultiple;
}

}  // namespace

Coverage::Coverage(const IndexView& index, const CompiledQuery& query)
    : index_(index), query_(query), evaluator_(index), parts_(rounded_up(index.end())) {
  for (const Clause& wanted : query.wanted)
    evaluator_.each(wanted, [this](ArticleNumber id) { ++parts_[id]; });
  if (!query.filters.empty()) passed_.resize(index.end());
  for (std::size_t number = 0; number < query.filters.size(); ++number) {
    // Who did not pass the one before passes none of those after it.
    evaluator_.each(query.filters[number], [this, number](ArticleNumber id) {
      if (passed_[id] == number) ++passed_[id];
    });
  }
  if (!query.unwanted.empty()) excluded_.resize(index.end());
  for (const Clause& unwanted : query.unwanted)
    evaluator_.each(unwanted, [this](ArticleNumber id) { excluded_[id] = true; });
}

bool Coverage::passes(ArticleNumber id) const {
  if (!excluded_.empty() && excluded_[id]) return false;
  if (!passed_.empty() && passed_[id] != query_.filters.size()) return false;
  return std::all_of(query_.days.begin(), query_.days.end(), [this, id](const DaySpan& span) {
    return published_within(span, id, index_.columns());
  });
}

std::vector<double> Coverage::weights(std::span<const ArticleNumber> articles) const {
  std::vector<double> sums(articles.size());
  for (const auto* clauses : {&query_.wanted, &query_.bonuses}) {
    for (const Clause& clause : *clauses) {
      const std::vector<double> weights = evaluator_.weights(clause, articles);
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += std::max(weights[i], 0.0);
    }
  }
  return sums;
}

}  // namespace readout::engine
