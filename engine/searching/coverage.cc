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

Coverage::Coverage(const IndexView& index, const CompiledQuery& query, std::size_t least)
    : index_(index), query_(query), evaluator_(index), parts_(rounded_up(index.end())) {
  filter();
  count(least);
}

void Coverage::filter() {
  if (!query_.filters.empty()) passed_.resize(index_.end());
  for (std::size_t number = 0; number < query_.filters.size(); ++number) {
    // Who did not pass the one before passes none of those after it.
    evaluator_.each(query_.filters[number], [this, number](ArticleNumber id) {
      if (passed_[id] == number) ++passed_[id];
    });
  }
  if (!query_.unwanted.empty()) excluded_.resize(index_.end());
  for (const Clause& unwanted : query_.unwanted)
    evaluator_.each(unwanted, [this](ArticleNumber id) { excluded_[id] = true; });
}

/// Places last, and only where they can still make enough.
void Coverage::count(std::size_t least) {
  std::vector<const Clause*> placed;
  const auto add = [this](ArticleNumber id) { ++parts_[id]; };
  for (const Clause& wanted : query_.wanted) {
    if (wants_places(wanted)) {
      placed.push_back(&wanted);
    } else {
      evaluator_.each(wanted, add);
    }
  }
  std::size_t left = placed.size();
  for (const Clause* wanted : placed) {
    evaluator_.find_places(*wanted, [this, left, least](ArticleNumber id) {
      return parts_[id] + left >= least && passes(id);
    });
    evaluator_.each(*wanted, add);
    --left;
  }
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
