// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/internal/matcher.h"

#include <algorithm>
#include <limits>
#include <unordered_set>
#include <utility>

#include "engine/internal/freshness.h"

namespace readout {
namespace {

/// Newest or oldest first; the undated last in both; of one instant the later added first.
class DateOrder {
 public:
  DateOrder(const Columns& columns, SortOrder order)
      : columns_(columns), oldest_first_(order == SortOrder::Oldest) {}

  [[nodiscard]] bool operator()(Xapian::docid a, Xapian::docid b) const {
    const std::int64_t key_a = key(a);
    const std::int64_t key_b = key(b);
    return key_a != key_b ? key_a < key_b : a > b;
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

/// Lets through what the collector counted as hits.
class FilteringDecider : public Xapian::MatchDecider {
 public:
  explicit FilteringDecider(const Collector& collector) : collector_(collector) {}
  bool operator()(const Xapian::Document& document) const override {
    return collector_.passes(document.get_docid());
  }

 private:
  const Collector& collector_;
};

/// Xapian asks it about every article that matches the text: it sends each one through the
/// collector, which filters and counts by the columns, and keeps the hits.
class ListingDecider : public Xapian::MatchDecider {
 public:
  ListingDecider(Collector& collector, std::vector<Xapian::docid>& hits)
      : collector_(collector), hits_(hits) {}
  bool operator()(const Xapian::Document& document) const override {
    if (collector_.admit(document.get_docid())) hits_.push_back(document.get_docid());
    return false;  // nothing for Xapian to keep
  }

 private:
  Collector& collector_;
  std::vector<Xapian::docid>& hits_;
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

/// Hits beyond the page that are fetched along with it, for copies may fall away.
constexpr std::size_t kSpareHits = 40;

/// Fetches as many hits in order as it takes to have the page after folding. `first(n)` gives the
/// first n of all, fewer where there are no more.
template <typename First>
std::vector<RankedArticle> page_of(const SearchRequest& request,
                                   const Collector& collector,
                                   const First& first) {
  const std::size_t end = request.offset + request.limit;
  std::vector<RankedArticle> page;
  for (std::size_t wanted = end + kSpareHits;; wanted *= 4) {
    page = first(wanted);
    const bool more = page.size() == wanted;
    page = folded(std::move(page), collector);
    if (page.size() >= end || !more) break;
  }
  if (page.size() > end) page.resize(end);
  page.erase(page.begin(),
             page.begin() + static_cast<std::ptrdiff_t>(std::min(request.offset, page.size())));
  return page;
}

std::vector<RankedArticle> page_by_date(const SearchRequest& request,
                                        const Collector& collector,
                                        const DateOrder& order,
                                        std::vector<Xapian::docid> hits) {
  return page_of(request, collector, [&](std::size_t wanted) {
    const std::size_t kept = std::min(wanted, hits.size());
    std::partial_sort(
        hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(kept), hits.end(), order);
    std::vector<RankedArticle> page;
    page.reserve(kept);
    for (std::size_t i = 0; i < kept; ++i) page.push_back({hits[i], std::nullopt});
    return page;
  });
}

/// Every article that matches the text, through the collector; those that are hits.
std::vector<Xapian::docid> all_hits(const Xapian::Database& database,
                                    const CompiledQuery& query,
                                    Collector& collector,
                                    const Columns& columns) {
  std::vector<Xapian::docid> hits;
  if (query.everything) {
    for (const Xapian::docid id : columns.articles()) {
      if (collector.admit(id)) hits.push_back(id);
    }
    return hits;
  }
  Xapian::Enquire enquire(database);
  // Without weights, what only ranks is not even looked at.
  enquire.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query.query, 0.0));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const ListingDecider decider(collector, hits);
  (void)enquire.get_mset(0, database.get_doccount(), database.get_doccount(), nullptr, &decider);
  return hits;
}

/// The weight of the text's best match.
double best_weight(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  set_ranking(enquire);
  return enquire.get_mset(0, 1).get_max_attained();
}

/// Only the page's articles need their weights: Xapian passes over what can't reach it.
std::vector<RankedArticle> page_by_relevance(const Xapian::Database& database,
                                             const Xapian::Query& query,
                                             const SearchRequest& request,
                                             const Collector& collector) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  set_ranking(enquire);
  const FilteringDecider filtering(collector);
  return page_of(request, collector, [&](std::size_t wanted) {
    const Xapian::MSet matches = enquire.get_mset(0,
                                                  static_cast<Xapian::doccount>(wanted),
                                                  0,
                                                  nullptr,
                                                  collector.filters() ? &filtering : nullptr);
    std::vector<RankedArticle> ranked;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      ranked.push_back({*match, match.get_weight()});
    }
    return ranked;
  });
}

}  // namespace

void set_ranking(Xapian::Enquire& enquire) {
  // Amati and van Rijsbergen, "Probabilistic Models of Information Retrieval Based on Measuring the
  // Divergence from Randomness" (2002): I(n_e)B2 with its plain c of 1. It beats BM25 here:
  // docs/decisions/0004-ranking.md.
  enquire.set_weighting_scheme(Xapian::IneB2Weight(1.0));
}

SortOrder effective_sort(const SearchRequest& request, const CompiledQuery& query) {
  const SortOrder wanted = request.sort.value_or(SortOrder::Relevance);
  return wanted == SortOrder::Relevance && !query.ranked ? SortOrder::Newest : wanted;
}

std::vector<RankedArticle> match_page(const Xapian::Database& database,
                                      const CompiledQuery& query,
                                      const SearchRequest& request,
                                      Collector& collector,
                                      const Columns& columns) {
  std::vector<Xapian::docid> hits = all_hits(database, query, collector, columns);
  collector.finish();
  if (hits.empty() || request.limit == 0) return {};
  const SortOrder sort = effective_sort(request, query);
  if (sort != SortOrder::Relevance) {
    return page_by_date(request, collector, DateOrder(columns, sort), std::move(hits));
  }
  if (request.fresh <= 0) return page_by_relevance(database, query.query, request, collector);
  FreshnessSource bonus(columns, request.fresh * best_weight(database, query.query));
  const Xapian::Query fresh(Xapian::Query::OP_AND_MAYBE, query.query, Xapian::Query(&bonus));
  return page_by_relevance(database, fresh, request, collector);
}

}  // namespace readout
