// SPDX-License-Identifier: GPL-3.0-or-later
// An index of many parts, with articles deleted and replaced in all of them, answers as one of the
// same articles in a single part: totals, facets, days, order, scores, marks, suggestions, exports.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/index_reader.h"
#include "engine/wire/article_json.h"
#include "engine/wire/result_json.h"
#include "engine/writing/merge_policy.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/random_search.h"

namespace readout::engine {
using namespace test;
namespace {

constexpr std::size_t kIds = 300;

/// What an index holds: articles in the order in which they came, each id once.
class Held {
 public:
  void put(const article::TaggedArticle& tagged) {
    remove(tagged.article.id);
    articles_.push_back(tagged);
  }
  void remove(const std::string& id) {
    std::erase_if(articles_, [&id](const auto& one) { return one.article.id == id; });
  }
  [[nodiscard]] std::vector<Submission> all() const {
    std::vector<Submission> batch;
    for (const auto& one : articles_) batch.push_back({one, batch.size() + 1});
    return batch;
  }

 private:
  std::vector<article::TaggedArticle> articles_;
};

/// An article with words, names and a publisher that hardly any other has.
article::TaggedArticle some_article(Random& random) {
  article::TaggedArticle made = random_article(random, below(random, kIds));
  const std::string rare = std::to_string(below(random, 40));
  made.article.title = "Steel about tariff" + rare;
  made.article.body += "The summit ended. Talks on chips and rice and rare" + rare + " went on.";
  made.article.source += below(random, 9) == 0 ? " " + rare : "";
  made.tags.actors.push_back({"person-" + rare,
                              "Person Number" + rare,
                              article::ActorType::Person,
                              {{article::TextField::Body, {0, 1}}}});
  return made;
}

/// Many commits, in several runs.
Held write_in_parts(const std::filesystem::path& index, Random& random) {
  Held held;
  for (std::size_t run = 0; run < kFewParts; ++run) {
    const auto writer = open_writer(index);
    std::uint64_t sequence = 0;
    for (std::size_t i = 0; i < 60; ++i) {
      const article::TaggedArticle one = some_article(random);
      held.put(one);
      writer->add({{one, ++sequence}});
      if (below(random, 6) > 0) continue;
      const std::string gone = "n" + std::to_string(below(random, kIds));
      held.remove(gone);
      writer->remove(gone);
    }
    writer->finish();
  }
  return held;
}

template <typename Answer>
std::string text_of(const std::optional<Answer>& answer) {
  return answer ? to_json(*answer, HitMembers()) : "none";
}

struct Pair {
  TempDir folder;
  IndexReader many;
  IndexReader one;

  Pair()
      : many(folder / "many", {std::chrono::milliseconds(0), 1}),
        one(folder / "one", {std::chrono::milliseconds(0), 1}) {
    Random random(11);
    const Held held = write_in_parts(folder / "many", random);
    const auto writer = open_writer(folder / "one");
    writer->add(held.all());
    writer->finish();
  }
};

std::string answer_of(const IndexReader& reader, const SearchRequest& request) {
  SearchResult result = reader.search(request);
  result.took = {};
  result.index.revision.clear();
  return to_json(result, request);
}

}  // namespace

TEST_CASE("many parts with deleted articles answer as one part without") {
  const Pair pair;
  const IndexStats stats = pair.many.stats();
  REQUIRE(stats.parts.size() == kFewParts);
  std::size_t deleted = 0;
  for (const PartStats& part : stats.parts) deleted += part.deleted;
  REQUIRE(deleted > 10);
  REQUIRE(pair.one.stats().parts.size() == 1);
  Random random(5);
  for (std::size_t i = 0; i < 400; ++i) {
    SearchRequest request = random_request(random);
    if (below(random, 4) == 0) request.query += " rare" + std::to_string(below(random, 40));
    if (below(random, 5) == 0) request.query += " \"summit ended\"";
    if (below(random, 5) == 0) request.query += " chips NEAR/3 rare" + std::to_string(i % 40);
    if (below(random, 5) == 0) request.query += " tari*";
    if (below(random, 6) == 0) request.query += " persn";
    request.offset = below(random, 3) * 5;
    INFO(request.query);
    REQUIRE(answer_of(pair.many, request) == answer_of(pair.one, request));
  }
}

TEST_CASE("everything is counted as the same articles are that a query finds") {
  const Pair pair;
  const auto found = [&pair](SearchRequest request, const std::string& query) {
    request.query = query;
    SearchResult result = pair.many.search(request);
    result.took = {};
    result.query = {};
    return to_json(result, request);
  };
  SearchRequest request;
  request.facets.assign(kFacetedFields.begin(), kFacetedFields.end());
  for (const CopyMode copies : {CopyMode::Fold, CopyMode::Show}) {
    request.copies = copies;
    for (const SortOrder sort : {SortOrder::Newest, SortOrder::Oldest}) {
      request.sort = sort;
      // With something excluded the articles are looked at one by one.
      request.selections = {};
      CHECK(found(request, "") == found(request, "-nowhere"));
      request.selections = {{Field::Actor, {"person-3", "person-7"}}};
      CHECK(found(request, "") == found(request, "-nowhere"));
    }
  }
}

TEST_CASE("many parts tell the same of an article, a value and a beginning as one part") {
  const Pair pair;
  for (std::size_t i = 0; i < kIds; ++i) {
    const std::string id = "n" + std::to_string(i);
    INFO(id);
    const auto article = pair.many.article(id);
    REQUIRE(article.has_value() == pair.one.article(id).has_value());
    CHECK(text_of(pair.many.similar(id, 5)) == text_of(pair.one.similar(id, 5)));
    CHECK(text_of(pair.many.copies(id, 5)) == text_of(pair.one.copies(id, 5)));
    if (article) CHECK(to_json(*article) == to_json(*pair.one.article(id)));
  }
  for (const char* text : {"pers", "person num", "stee", "number3", "desk", "tariff1", "zz"}) {
    INFO(text);
    CHECK(to_json(pair.many.suggest(text, 8)) == to_json(pair.one.suggest(text, 8)));
    for (const Field field : {Field::Actor, Field::Source})
      CHECK(to_json(pair.many.facet_values({}, field, text)) ==
            to_json(pair.one.facet_values({}, field, text)));
  }
  for (std::size_t i = 0; i < 40; ++i) {
    const std::string id = "person-" + std::to_string(i);
    const auto profile = pair.many.profile(Field::Actor, id, 5);
    const auto expected = pair.one.profile(Field::Actor, id, 5);
    REQUIRE(profile.has_value() == expected.has_value());
    if (profile) CHECK(to_json(*profile, Field::Actor) == to_json(*expected, Field::Actor));
  }
}

TEST_CASE("many parts export the same articles in the same order as one part") {
  const Pair pair;
  const auto walk = pair.many.walk({});
  const auto expected = pair.one.walk({});
  REQUIRE(walk->total() == expected->total());
  const auto articles = walk->next(walk->total());
  const auto others = expected->next(walk->total());
  for (std::size_t i = 0; i < articles.size(); ++i)
    CHECK(to_json(articles[i]) == to_json(others[i]));
}

}  // namespace readout::engine
