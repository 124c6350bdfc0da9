// SPDX-License-Identifier: GPL-3.0-or-later
// What nearness adds to scores, against Xapian's own OP_NEAR with the same formula.
#include "engine/searching/nearness.h"

#include <cmath>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/catch.h"
#include "tests/unit/engine/view_of.h"

namespace readout::engine {
namespace {

constexpr std::size_t kArticles = 300;
constexpr unsigned kDistance = 7;
constexpr double kShare = 0.1;

/// Texts of few different words, with joined forms that have no position.
void add_random_texts(Xapian::WritableDatabase& database) {
  const std::vector<std::string> words = {"steel", "tariff", "rice", "rare"};
  std::mt19937 random(3);
  for (std::size_t i = 0; i < kArticles; ++i) {
    Xapian::Document article;
    const auto length = static_cast<Xapian::termpos>(10 + random() % 200);
    for (Xapian::termpos position = 1; position <= length; ++position) {
      const std::size_t word = random() % 40;
      article.add_posting(word < words.size() ? words[word] : "filler", position);
    }
    if (random() % 4 == 0) article.add_term("rare", 2);
    database.add_document(article);
  }
  database.delete_document(7);
}

class Index : public test::ViewOf {
 public:
  Index() : ViewOf(add_random_texts) {}
};

std::map<ArticleNumber, double> weighed_by_xapian(const Xapian::Database& database,
                                                  const NearPair& pair) {
  const std::vector<std::string> terms = {pair.first, pair.second};
  const Xapian::Query near(Xapian::Query::OP_NEAR, terms.begin(), terms.end(), pair.distance + 1);
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::IneB2Weight(1.0));
  enquire.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, near, pair.share));
  std::map<ArticleNumber, double> weights;
  const Xapian::MSet all = enquire.get_mset(0, kArticles);
  for (auto match = all.begin(); match != all.end(); ++match) weights[*match] = match.get_weight();
  return weights;
}

/// The first articles, each with a score of its own, the best first.
std::vector<RankedArticle> hits_of(const Index& index, std::size_t count) {
  std::vector<RankedArticle> hits;
  for (const ArticleNumber id : index.columns().articles()) {
    if (hits.size() < count) hits.push_back({id, std::fmod(id * 0.37, 1.0)});
  }
  return best_of(std::move(hits), count);
}

}  // namespace

TEST_CASE("words near one another add what Xapian's OP_NEAR weighs") {
  const Index index;
  const std::vector<NearPair> pairs = {{"steel", "tariff", kDistance, kShare},
                                       {"tariff", "rice", kDistance, kShare},
                                       {"rare", "steel", 1, 1},
                                       {"rice", "nowhere", kDistance, kShare}};
  std::vector<RankedArticle> expected = hits_of(index, kNearRanked);
  std::size_t near = 0;
  for (const NearPair& pair : pairs) {
    const auto weights = weighed_by_xapian(index.database(), pair);
    for (RankedArticle& hit : expected) {
      const auto weight = weights.find(hit.id);
      if (weight == weights.end()) continue;
      *hit.score += weight->second;
      ++near;
    }
  }
  REQUIRE(near > kNearRanked / 2);
  expected = best_of(std::move(expected), kNearRanked);
  std::vector<RankedArticle> hits = hits_of(index, kNearRanked);
  add_nearness(hits, pairs, hits.size(), index.view());
  REQUIRE(hits.size() == expected.size());
  for (std::size_t i = 0; i < hits.size(); ++i) {
    INFO(i);
    constexpr double kRounding = 1e-9;
    CHECK(hits[i].id == expected[i].id);
    CHECK(std::abs(*hits[i].score - *expected[i].score) < kRounding);
  }
}

TEST_CASE("nearness is looked at for the leading hits alone") {
  const Index index;
  std::vector<RankedArticle> hits = hits_of(index, kArticles);
  const std::vector<RankedArticle> before = hits;
  add_nearness(hits, {{"steel", "tariff", kDistance, kShare}}, kArticles, index.view());
  CHECK(*hits.front().score > *before.front().score);
  for (std::size_t i = kNearRanked; i < hits.size(); ++i) {
    CHECK(hits[i].id == before[i].id);
    CHECK(*hits[i].score == *before[i].score);
  }
}

TEST_CASE("where few hits are wanted, these are the same as of all") {
  const Index index;
  const std::vector<NearPair> pairs = {{"steel", "tariff", kDistance, kShare},
                                       {"tariff", "rice", kDistance, kShare}};
  std::vector<RankedArticle> all = hits_of(index, kArticles);
  add_nearness(all, pairs, kArticles, index.view());
  for (const std::size_t most : std::vector<std::size_t>{1, 2, 10, 50, 199, 200, 201}) {
    std::vector<RankedArticle> hits = hits_of(index, kArticles);
    add_nearness(hits, pairs, most, index.view());
    for (std::size_t i = 0; i < most; ++i) {
      INFO(i << " of " << most);
      CHECK(hits[i].id == all[i].id);
      CHECK(*hits[i].score == *all[i].score);
    }
  }
}

TEST_CASE("no hits and no pairs gain nothing") {
  const Index index;
  std::vector<RankedArticle> none;
  add_nearness(none, {{"steel", "tariff", kDistance, kShare}}, 10, index.view());
  CHECK(none.empty());
  std::vector<RankedArticle> hits = hits_of(index, 10);
  hits.front().partial = true;
  add_nearness(hits, {}, 10, index.view());
  CHECK(hits.front().partial);
  add_nearness(hits, {{"steel", "nowhere", kDistance, kShare}}, 10, index.view());
  CHECK(hits.front().partial);
}

}  // namespace readout::engine
