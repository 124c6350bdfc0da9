// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a compiled query: which articles, how many, and in which order. Private to engine. For one
// request on one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/contract/search.h"
#include "engine/searching/collector.h"
#include "engine/searching/coverage.h"
#include "engine/searching/folded_hits.h"
#include "engine/searching/query_compiler.h"
#include "engine/searching/ranking.h"
#include "engine/snapshot/index_view.h"

namespace readout::engine {

/// So many articles with all words are enough to be the result; of fewer, nobody can choose.
inline constexpr std::size_t kEnough = 10;

/// How many of `parts` words are most of them: what an article without all of them must have.
/// Measured in docs/decisions/0004-ranking.md.
[[nodiscard]] std::size_t most_of(std::size_t parts);

[[nodiscard]] SortOrder effective_sort(const SearchRequest& request, const CompiledQuery& query);

/// What a query found. Its list has the articles with all words first, then the partial ones, which
/// have most of the words; only with MatchMode::Auto are there any. Of many words only the articles
/// that have them near one another come first; all others follow by what their words weigh.
class Matches {
 public:
  /// Finds and counts; `choices` as the collector takes them. All others must outlive it. Throws
  /// Xapian's errors.
  Matches(const IndexView& index,
          const CompiledQuery& query,
          const SearchRequest& request,
          const std::vector<Choice>& choices);

  /// What the result counts: the articles with all words; if relaxed, the partial ones too.
  [[nodiscard]] const Collector& collector() const noexcept { return collector_; }
  /// Fewer than kEnough have all words, and others have most.
  [[nodiscard]] bool relaxed() const noexcept { return relaxed_; }
  /// Of the list, copies folded as the request wants it: those with what `match` asks for, ...
  [[nodiscard]] std::size_t whole() const noexcept { return whole_count_; }
  /// ... and the partial ones after them.
  [[nodiscard]] std::size_t partial() const noexcept { return listed_.count() - whole_count_; }
  /// Hits of the list with the same text as this one of it.
  [[nodiscard]] std::size_t copies(ArticleNumber id) const { return listed_.members(id) - 1; }

  /// A piece of the list. Throws Xapian's errors.
  [[nodiscard]] std::vector<RankedArticle> page(std::size_t offset, std::size_t limit) const;
  /// What the result counts, in the order of the list. Throws Xapian's errors.
  [[nodiscard]] std::vector<RankedArticle> counted() const;

 private:
  /// A hit. By relevance all that lead stand before all others.
  struct Found {
    ArticleNumber id;
    bool leads;
    bool partial;
  };
  struct Candidate {
    ArticleNumber id;
    std::size_t parts;  // of the query that it has
  };

  void find();
  void add(ArticleNumber id, bool partial);
  void add_partial(std::vector<Candidate> candidates);
  [[nodiscard]] std::size_t least_parts() const;
  [[nodiscard]] std::vector<Candidate> all_partial();
  [[nodiscard]] static std::size_t hits_with(std::size_t parts,
                                             const std::vector<Candidate>& candidates);
  void set_leading();
  [[nodiscard]] std::size_t lowered(std::size_t least,
                                    const std::vector<Candidate>& candidates) const;
  [[nodiscard]] std::vector<RankedArticle> first(std::size_t most, std::size_t end) const;
  template <typename Wanted>
  [[nodiscard]] std::vector<RankedArticle> ranked(std::size_t most, Wanted wanted) const;
  [[nodiscard]] std::vector<RankedArticle> dated(std::size_t most) const;

  const IndexView& index_;
  const CompiledQuery& query_;
  const SearchRequest& request_;
  std::optional<Coverage> coverage_;
  Collector collector_;
  FoldedHits listed_{collector_};
  // Whatever the filters leave of them: else choosing a facet's value, which leaves fewer, would
  // relax the result and find more than the facet counts.
  FoldedHits with_all_{collector_};
  std::size_t whole_count_ = 0;
  bool relaxed_ = false;
  std::vector<Found> found_;  // those with all words first, in both ascending ids
};

}  // namespace readout::engine
