// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/matcher.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_set>
#include <utility>

namespace readout::engine {
namespace {

/// Newest or oldest first; the undated last in both; of one instant the later added first.
class DateOrder {
 public:
  DateOrder(const Columns& columns, SortOrder order)
      : columns_(columns), oldest_first_(order == SortOrder::Oldest) {}

  [[nodiscard]] bool operator()(const RankedArticle& a, const RankedArticle& b) const {
    const std::int64_t key_a = key(a.id);
    const std::int64_t key_b = key(b.id);
    return key_a != key_b ? key_a < key_b : a.id > b.id;
  }

 private:
  /// Ascending in the order wanted.
  [[nodiscard]] std::int64_t key(Xapian::docid id) const {
    if (columns_.day(id) == Columns::kUndated) return std::numeric_limits<std::int64_t>::max();
    return oldest_first_ ? columns_.instant(id) : -columns_.instant(id);
  }

  const Columns& columns_;
  bool oldest_first_;
};

/// Xapian shows it every article that matches the text, with its weight: it sends each one through
/// the collector, which filters and counts by the columns, and keeps the hits, with their weights
/// as scores where those are wanted.
class Listing : public Xapian::MatchSpy {
 public:
  Listing(Collector& collector, bool scored, std::vector<RankedArticle>& hits)
      : collector_(collector), scored_(scored), hits_(hits) {}
  void operator()(const Xapian::Document& document, double weight) override {
    if (!collector_.admit(document.get_docid())) return;
    hits_.push_back({document.get_docid(), scored_ ? std::optional(weight) : std::nullopt});
  }

 private:
  Collector& collector_;
  bool scored_;
  std::vector<RankedArticle>& hits_;
};

/// The first of every group of copies, of hits in order.
std::vector<RankedArticle> folded(std::vector<RankedArticle> ranked, const Collector& collector) {
  std::unordered_set<std::uint32_t> seen;
  std::erase_if(ranked, [&](const RankedArticle& article) {
    const std::uint32_t group = collector.group(article.id);
    return group != CopyGroups::kAlone && !seen.insert(group).second;
  });
  return ranked;
}

/// Hits beyond the page that are sorted along with it, since copies may be dropped.
constexpr std::size_t kSpareHits = 40;

/// Sorts the first `most`, or all if there are fewer.
template <typename Order>
void lead(std::vector<RankedArticle>& hits, std::size_t most, const Order& order) {
  const auto kept = static_cast<std::ptrdiff_t>(std::min(most, hits.size()));
  std::partial_sort(hits.begin(), hits.begin() + kept, hits.end(), order);
}

/// The page asked for, after folding.
template <typename Order>
std::vector<RankedArticle> page_of(const SearchRequest& request,
                                   const Collector& collector,
                                   std::vector<RankedArticle> hits,
                                   const Order& order) {
  const std::size_t end = request.offset + request.limit;
  std::vector<RankedArticle> page;
  for (std::size_t wanted = end + kSpareHits;; wanted *= 4) {
    lead(hits, wanted, order);
    const std::size_t kept = std::min(wanted, hits.size());
    page.assign(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(kept));
    page = folded(std::move(page), collector);
    if (page.size() >= end || kept == hits.size()) break;
  }
  if (page.size() > end) page.resize(end);
  page.erase(page.begin(),
             page.begin() + static_cast<std::ptrdiff_t>(std::min(request.offset, page.size())));
  return page;
}

/// Every article that matches the text, through the collector; those that are hits, weighed where
/// that is wanted.
std::vector<RankedArticle> all_hits(const Xapian::Database& database,
                                    const CompiledQuery& query,
                                    bool weighed,
                                    Collector& collector,
                                    const Columns& columns) {
  std::vector<RankedArticle> hits;
  if (query.everything) {
    for (const Xapian::docid id : columns.articles()) {
      if (collector.admit(id)) hits.push_back({id, std::nullopt});
    }
    return hits;
  }
  Xapian::Enquire enquire(database);
  if (weighed) {
    enquire.set_query(query.query);
    set_ranking(enquire);
  } else {
    // Without weights, Xapian skips what only ranks.
    enquire.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query.query, 0.0));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  }
  Listing listing(collector, weighed, hits);
  enquire.add_matchspy(&listing);
  // Xapian keeps one, but visits all.
  (void)enquire.get_mset(0, 1, database.get_doccount());
  return hits;
}

/// The scores as they are without nearness, and with it for the leading hits. No bonus is negative,
/// so these stay before all others.
void score_on(std::vector<RankedArticle>& hits,
              const CompiledQuery& query,
              Freshness fresh,
              const Xapian::Database& database,
              const Columns& columns) {
  if (fresh.share > 0) add_freshness(hits, fresh, columns);
  if (query.near_pairs.empty()) return;
  lead(hits, kNearRanked, more_relevant);
  const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(kNearRanked, hits.size()));
  std::vector<RankedArticle> leading(hits.begin(), end);
  add_nearness(leading, query.near_pairs, database);
  std::copy(leading.begin(), leading.end(), hits.begin());
}

}  // namespace

SortOrder effective_sort(const SearchRequest& request, const CompiledQuery& query) {
  const SortOrder wanted = request.sort.value_or(SortOrder::Relevance);
  return wanted == SortOrder::Relevance && !query.ranked ? SortOrder::Newest : wanted;
}

std::vector<RankedArticle> match_page(const Xapian::Database& database,
                                      const CompiledQuery& query,
                                      const SearchRequest& request,
                                      Collector& collector,
                                      const Columns& columns) {
  const SortOrder sort = effective_sort(request, query);
  const bool by_relevance = sort == SortOrder::Relevance && request.limit > 0;
  std::vector<RankedArticle> hits = all_hits(database, query, by_relevance, collector, columns);
  collector.finish();
  if (hits.empty() || request.limit == 0) return {};
  if (!by_relevance) {
    return page_of(request, collector, std::move(hits), DateOrder(columns, sort));
  }
  const Freshness fresh{request.fresh, static_cast<double>(request.fresh_half_life)};
  score_on(hits, query, fresh, database, columns);
  return page_of(request, collector, std::move(hits), more_relevant);
}

}  // namespace readout::engine
