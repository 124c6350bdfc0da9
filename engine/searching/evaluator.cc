// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/evaluator.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/searching/place_search.h"
#include "engine/searching/term_weight.h"
#include "engine/searching/value_queries.h"
#include "engine/searching/words_as_one.h"

namespace readout::engine {
namespace {

using Ids = std::vector<ArticleNumber>;
using Weights = std::vector<double>;

Ids copied(const WordList& list) {
  Ids ids;
  ids.reserve(list.postings.size());
  for (const WordList::Posting& posting : list.postings) ids.push_back(posting.id);
  return ids;
}

Ids both(const Ids& a, const Ids& b) {
  Ids out;
  std::ranges::set_intersection(a, b, std::back_inserter(out));
  return out;
}

Ids either(const Ids& a, const Ids& b) {
  Ids out;
  out.reserve(a.size() + b.size());
  std::ranges::set_union(a, b, std::back_inserter(out));
  return out;
}

Ids without(const Ids& a, const Ids& b) {
  Ids out;
  std::ranges::set_difference(a, b, std::back_inserter(out));
  return out;
}

bool found(double weight) { return weight != Evaluator::kNotFound; }

// What two clauses weigh together in one article, each perhaps not found.

double sum_of_both(double a, double b) {
  return found(a) && found(b) ? a + b : Evaluator::kNotFound;
}

double sum_of_either(double a, double b) { return found(a) && found(b) ? a + b : std::max(a, b); }

double with_bonus(double a, double b) { return found(a) && found(b) ? a + b : a; }

double unless_found(double a, double b) { return found(b) ? Evaluator::kNotFound : a; }

double greater(double a, double b) { return std::max(a, b); }

/// Calls `met` with the place of each of the ascending articles that has a posting, and the
/// posting.
template <typename Met>
void join(std::span<const ArticleNumber> articles, const WordList& list, const Met& met) {
  auto posting = list.postings.begin();
  const auto end = list.postings.end();
  // Where few of many are wanted, most are leapt over.
  constexpr std::size_t kLeap = 16;
  const bool leaps = list.postings.size() / kLeap > articles.size();
  for (std::size_t i = 0; i < articles.size() && posting != end; ++i) {
    if (leaps) {
      posting = std::lower_bound(
          posting, end, articles[i], [](const WordList::Posting& one, ArticleNumber wanted) {
            return one.id < wanted;
          });
    } else {
      while (posting != end && posting->id < articles[i]) ++posting;
    }
    if (posting != end && posting->id == articles[i]) met(i, *posting);
  }
}

}  // namespace

Ids Evaluator::ids(const Clause& clause) const {
  const auto folded = [&](const auto& join) {
    Ids out;
    for (const Clause& child : clause.children)
      out = &child == &clause.children.front() ? ids(child) : join(out, ids(child));
    return out;
  };
  switch (clause.kind) {
    case Clause::Kind::Everything:
      return index_.columns().articles();
    case Clause::Kind::Words:
      return copied(list_of(clause));
    case Clause::Kind::Places:
      return found_by_places(clause);
    case Clause::Kind::Days:
      return published_on(clause.days);
    case Clause::Kind::Any:
    case Clause::Kind::Best:
      return folded(either);
    case Clause::Kind::All:
      return folded(both);
    case Clause::Kind::Bonus:
      return clause.children.empty() ? Ids() : ids(clause.children.front());
    case Clause::Kind::Without:
      return folded(without);
  }
  return {};
}

Weights Evaluator::weights(const Clause& clause,
                           std::span<const ArticleNumber> articles,
                           double share) const {
  share *= clause.share;
  const auto folded = [&](const auto& join) {
    Weights out(articles.size(), kNotFound);
    for (const Clause& child : clause.children) {
      const Weights more = weights(child, articles, share);
      if (&child == &clause.children.front()) {
        out = more;
        continue;
      }
      for (std::size_t i = 0; i < out.size(); ++i) out[i] = join(out[i], more[i]);
    }
    return out;
  };
  switch (clause.kind) {
    case Clause::Kind::Everything:
      return Weights(articles.size(), 0);
    case Clause::Kind::Words: {
      Weights out(articles.size(), kNotFound);
      each_weight(
          clause, articles, share, [&out](std::size_t i, double weight) { out[i] = weight; });
      return out;
    }
    case Clause::Kind::Places: {
      Weights out;
      const Ids& there = found_by_places(clause);
      for (const ArticleNumber id : articles)
        out.push_back(std::binary_search(there.begin(), there.end(), id) ? 0 : kNotFound);
      return out;
    }
    case Clause::Kind::Days: {
      Weights out;
      for (const ArticleNumber id : articles)
        out.push_back(published_within(clause.days, id, index_.columns()) ? 0 : kNotFound);
      return out;
    }
    case Clause::Kind::Any:
      return sums(clause, articles, share);
    case Clause::Kind::Best:
      return folded(greater);
    case Clause::Kind::All:
      return folded(sum_of_both);
    case Clause::Kind::Bonus:
      return folded(with_bonus);
    case Clause::Kind::Without:
      return folded(unless_found);
  }
  return {};
}

template <typename Met>
void Evaluator::each_weight(const Clause& words,
                            std::span<const ArticleNumber> articles,
                            double share,
                            const Met& met) const {
  const WordList& list = list_of(words);
  if (share == 0) {  // it only finds
    join(articles, list, [&met](std::size_t i, const WordList::Posting& /*posting*/) {
      met(i, 0.0);
    });
    return;
  }
  const TermWeight weight(list.frequency, index_.articles(), share);
  const Columns& columns = index_.columns();
  join(articles, list, [&](std::size_t i, const WordList::Posting& posting) {
    met(i, weight.in(posting.occurrences, columns.length_norm(posting.id)));
  });
}

Weights Evaluator::sums(const Clause& any,
                        std::span<const ArticleNumber> articles,
                        double share) const {
  Weights out(articles.size(), kNotFound);
  for (const Clause& child : any.children) {
    if (child.kind == Clause::Kind::Words) {  // as mostly: without a list between
      each_weight(child, articles, share * child.share, [&out](std::size_t i, double weight) {
        out[i] = sum_of_either(out[i], weight);
      });
      continue;
    }
    const Weights more = weights(child, articles, share);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = sum_of_either(out[i], more[i]);
  }
  return out;
}

const WordList& Evaluator::list_of(const Clause& clause) const {
  std::shared_ptr<const WordList>& list = lists_[&clause];
  if (list == nullptr) list = words_as_one(clause.terms, index_);
  return *list;
}

void Evaluator::find_places(const Clause& clause, const std::function<bool(ArticleNumber)>& among) {
  if (clause.kind == Clause::Kind::Places)
    found_.try_emplace(&clause, articles_with_places(clause.places, index_, among));
  for (const Clause& child : clause.children) find_places(child, among);
}

const Ids& Evaluator::found_by_places(const Clause& clause) const {
  const auto [known, is_new] = found_.try_emplace(&clause);
  if (is_new) known->second = articles_with_places(clause.places, index_);
  return known->second;
}

Ids Evaluator::published_on(const DaySpan& days) const {
  Ids out;
  for (const ArticleNumber id : index_.columns().articles()) {
    if (published_within(days, id, index_.columns())) out.push_back(id);
  }
  return out;
}

}  // namespace readout::engine
