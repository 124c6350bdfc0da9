// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles a clause finds, and what it weighs in them. Reads the words' lists of articles one
// after the other: Xapian's own matcher takes several times as long for as many results, since it
// looks at all lists for every article. Finding and weighing are apart: of most articles that are
// found nobody asks the weight. Private to engine. For one request on one thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/searching/clause.h"
#include "engine/searching/words_as_one.h"
#include "engine/snapshot/index_view.h"

namespace readout::engine {

class Evaluator {
 public:
  /// The weight where a clause does not find an article; all others are at least 0.
  static constexpr double kNotFound = -1;

  /// The index must outlive it, as must all clauses that it is given.
  explicit Evaluator(const IndexView& index) : index_(index) {}

  // All throw Xapian's errors.

  /// Calls `take` with each article that the clause finds, in ascending order.
  template <typename Take>
  void each(const Clause& clause, const Take& take) const {
    if (clause.kind == Clause::Kind::Bonus && !clause.children.empty())
      return each(clause.children.front(), take);
    if (clause.kind == Clause::Kind::Words) {
      for (const WordList::Posting& posting : list_of(clause).postings) take(posting.id);
      return;
    }
    for (const ArticleNumber id : ids(clause)) take(id);
  }

  /// Looks for the places that the clause wants only in articles where `among` says so: all others
  /// count as not found by them from now on.
  void find_places(const Clause& clause, const std::function<bool(ArticleNumber)>& among);

  /// The articles that the clause finds, ascending.
  [[nodiscard]] std::vector<ArticleNumber> ids(const Clause& clause) const;

  /// What the clause weighs in each of some articles of ascending numbers; or kNotFound.
  [[nodiscard]] std::vector<double> weights(const Clause& clause,
                                            std::span<const ArticleNumber> articles) const {
    return weights(clause, articles, 1);
  }

 private:
  using Ids = std::vector<ArticleNumber>;
  using Weights = std::vector<double>;

  [[nodiscard]] Weights weights(const Clause& clause,
                                std::span<const ArticleNumber> articles,
                                double share) const;
  /// Calls `met` with the place of each of the articles that a clause of words finds, and with what
  /// it weighs there.
  template <typename Met>
  void each_weight(const Clause& words,
                   std::span<const ArticleNumber> articles,
                   double share,
                   const Met& met) const;
  [[nodiscard]] Weights sums(const Clause& any,
                             std::span<const ArticleNumber> articles,
                             double share) const;
  [[nodiscard]] const WordList& list_of(const Clause& clause) const;
  [[nodiscard]] const Ids& found_by_places(const Clause& clause) const;
  [[nodiscard]] Ids published_on(const DaySpan& days) const;

  const IndexView& index_;
  /// Of clauses of words: a list may be too large to be kept by the index.
  mutable std::map<const Clause*, std::shared_ptr<const WordList>> lists_;
  /// What was found for a clause of places: they are looked at once, for finding and for weighing.
  mutable std::map<const Clause*, Ids> found_;
};

}  // namespace readout::engine
