// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles a clause finds, and what it weighs in them. Reads the words' lists of articles one
// after the other and adds up: Xapian's own matcher takes several times as long for as many
// results, since it looks at all lists for every article. Private to engine. For one request on
// one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/searching/clause.h"
#include "engine/snapshot/index_view.h"

namespace readout::engine {

struct ScoredArticle {
  ArticleNumber id;
  double weight;
};
/// Ascending ids, each once.
using ScoredArticles = std::vector<ScoredArticle>;

class Evaluator {
 public:
  /// The index must outlive it.
  explicit Evaluator(const IndexView& index) : index_(index) {}

  /// Throws Xapian's errors.
  [[nodiscard]] ScoredArticles run(const Clause& clause) const { return run(clause, 1); }

 private:
  [[nodiscard]] ScoredArticles run(const Clause& clause, double share) const;
  [[nodiscard]] std::vector<ScoredArticles> run_all(const std::vector<Clause>& clauses,
                                                    double share) const;
  [[nodiscard]] ScoredArticles days(const DaySpan& span) const;
  [[nodiscard]] ScoredArticles words(const std::vector<std::string>& terms, double share) const;
  [[nodiscard]] std::shared_ptr<const WordList> list_of(
      const std::vector<std::string>& terms) const;
  [[nodiscard]] WordList read_as_one(const std::vector<std::string>& terms) const;
  [[nodiscard]] WordList merged(const WordList& a, const WordList& b) const;

  const IndexView& index_;
};

}  // namespace readout::engine
