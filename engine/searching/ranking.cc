// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/ranking.h"

#include <algorithm>

namespace readout::engine {
namespace {

/// Articles in the order of their ids, each weighing its score.
class ScoredSource : public Xapian::PostingSource {
 public:
  explicit ScoredSource(const std::vector<RankedArticle>& articles) : articles_(articles) {
    const auto best = std::max_element(
        articles.begin(), articles.end(), [](const RankedArticle& a, const RankedArticle& b) {
          return *a.score < *b.score;
        });
    set_maxweight(*best->score);
  }

  Xapian::doccount get_termfreq_min() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_est() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_max() const override {
    return static_cast<Xapian::doccount>(articles_.size());
  }
  void init(const Xapian::Database& /*database*/) override {
    begun_ = false;
    at_ = 0;
  }
  void next(double /*least*/) override {
    if (begun_) {
      ++at_;
    } else {
      begun_ = true;
    }
  }
  void skip_to(Xapian::docid id, double /*least*/) override {
    begun_ = true;
    while (at_ < articles_.size() && articles_[at_].id < id) ++at_;
  }
  bool at_end() const override { return begun_ && at_ >= articles_.size(); }
  Xapian::docid get_docid() const override { return articles_[at_].id; }
  double get_weight() const override { return *articles_[at_].score; }

 private:
  const std::vector<RankedArticle>& articles_;
  bool begun_ = false;
  std::size_t at_ = 0;
};

std::vector<RankedArticle> scored(Xapian::Enquire& enquire, std::size_t most) {
  const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(most));
  std::vector<RankedArticle> articles;
  articles.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match)
    articles.push_back({*match, match.get_weight()});
  return articles;
}

}  // namespace

void set_ranking(Xapian::Enquire& enquire) {
  // Amati and van Rijsbergen, "Probabilistic Models of Information Retrieval Based on Measuring the
  // Divergence from Randomness" (2002): I(n_e)B2 with its plain c of 1.
  enquire.set_weighting_scheme(Xapian::IneB2Weight(1.0));
}

bool more_relevant(const RankedArticle& a, const RankedArticle& b) {
  return *a.score != *b.score ? *a.score > *b.score : a.id < b.id;
}

std::vector<RankedArticle> best_of(std::vector<RankedArticle> articles, std::size_t most) {
  most = std::min(most, articles.size());
  std::partial_sort(articles.begin(),
                    articles.begin() + static_cast<std::ptrdiff_t>(most),
                    articles.end(),
                    more_relevant);
  articles.resize(most);
  return articles;
}

void add_nearness(std::vector<RankedArticle>& hits,
                  const std::vector<Xapian::Query>& pairs,
                  const Xapian::Database& database) {
  if (hits.empty() || pairs.empty()) return;
  const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(kNearRanked, hits.size()));
  std::vector<RankedArticle> leading(hits.begin(), end);
  std::sort(leading.begin(), leading.end(), [](const RankedArticle& a, const RankedArticle& b) {
    return a.id < b.id;
  });
  ScoredSource source(leading);
  // One after the other: Xapian 1.4.22 weighs OP_AND_MAYBE with an OP_OR of OP_NEARs wrongly, each
  // match as often as there are pairs.
  Xapian::Query query(&source);
  for (const Xapian::Query& pair : pairs) {
    query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, pair);
  }
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  set_ranking(enquire);
  auto hit = hits.begin();
  for (const RankedArticle& near : scored(enquire, leading.size())) {
    const auto before = std::lower_bound(
        leading.begin(),
        leading.end(),
        near.id,
        [](const RankedArticle& article, Xapian::docid id) { return article.id < id; });
    *hit++ = {near.id, near.score, before->partial};
  }
}

void add_freshness(std::vector<RankedArticle>& hits, Freshness fresh, const Columns& columns) {
  double best = 0;
  std::int32_t newest = Columns::kUndated;  // before all days
  for (const RankedArticle& hit : hits) {
    best = std::max(best, *hit.score);
    newest = std::max(newest, columns.day(hit.id));
  }
  for (RankedArticle& hit : hits) {
    const std::int32_t day = columns.day(hit.id);
    if (day == Columns::kUndated) continue;
    const double age = static_cast<double>(newest) - static_cast<double>(day);
    *hit.score += fresh.share * best / (1 + age / fresh.half_life);
  }
}

}  // namespace readout::engine
