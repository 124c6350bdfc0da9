// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/internal/matcher.h"

#include <algorithm>
#include <limits>

#include "engine/internal/published_value.h"

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

  /// Ascending in the order wanted.
  [[nodiscard]] std::int64_t key(Xapian::docid id) const {
    if (columns_.day(id) == Columns::kUndated) return std::numeric_limits<std::int64_t>::max();
    return oldest_first_ ? columns_.instant(id) : -columns_.instant(id);
  }

 private:
  const Columns& columns_;
  bool oldest_first_;
};

class DateKeyMaker : public Xapian::KeyMaker {
 public:
  explicit DateKeyMaker(const DateOrder& order) : order_(order) {}
  std::string operator()(const Xapian::Document& document) const override {
    return encode_published({0, order_.key(document.get_docid())});
  }

 private:
  const DateOrder& order_;
};

/// Xapian asks it about every article that matches the text; it filters and counts by the columns.
class CollectingDecider : public Xapian::MatchDecider {
 public:
  explicit CollectingDecider(Collector& collector) : collector_(collector) {}
  bool operator()(const Xapian::Document& document) const override {
    return collector_.admit(document.get_docid());
  }

 private:
  Collector& collector_;
};

/// Without words to match the columns alone answer: no need to ask Xapian about every article.
std::vector<RankedArticle> page_of_everything(const SearchRequest& request,
                                              Collector& collector,
                                              const Columns& columns,
                                              const DateOrder& order) {
  std::vector<Xapian::docid> admitted;
  for (const Xapian::docid id : columns.articles()) {
    if (collector.admit(id)) admitted.push_back(id);
  }
  const std::size_t begin = std::min(request.offset, admitted.size());
  const std::size_t end = std::min(begin + request.limit, admitted.size());
  std::partial_sort(
      admitted.begin(), admitted.begin() + static_cast<std::ptrdiff_t>(end), admitted.end(), order);
  std::vector<RankedArticle> page;
  for (std::size_t i = begin; i < end; ++i) page.push_back({admitted[i], std::nullopt});
  return page;
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
  const DateOrder order(columns, sort);
  if (query.everything) return page_of_everything(request, collector, columns, order);

  Xapian::Enquire enquire(database);
  enquire.set_query(query.query);
  DateKeyMaker keys(order);
  if (sort == SortOrder::Relevance) {
    enquire.set_weighting_scheme(Xapian::BM25Weight(kBm25K1, 0, 1, kBm25B, 0.5));
  } else {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_sort_by_key(&keys, false);
    enquire.set_docid_order(Xapian::Enquire::DESCENDING);
  }
  CollectingDecider decider(collector);
  // Looking at every match makes the counts exact and sends each one through the collector.
  const Xapian::MSet matches = enquire.get_mset(static_cast<Xapian::doccount>(request.offset),
                                                static_cast<Xapian::doccount>(request.limit),
                                                database.get_doccount(),
                                                nullptr,
                                                &decider);
  std::vector<RankedArticle> page;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    page.push_back(
        {*match, sort == SortOrder::Relevance ? std::optional(match.get_weight()) : std::nullopt});
  }
  return page;
}

}  // namespace readout
