// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the hits: scores, marks, similar articles.
#include "tests/support/catch.h"
#include "tests/unit/engine/some_articles.h"

namespace readout::engine {
using namespace test;

TEST_CASE_METHOD(SomeArticles, "a hit has no snippet where that is not wanted") {
  SearchRequest request;
  request.query = "tariffs";
  request.hit_members = HitMembers({"title"});
  CHECK(reader.search(request).hits.at(0).snippet.text.empty());
}

TEST_CASE_METHOD(SomeArticles, "only relevance gives hits a score") {
  SearchRequest request;
  request.query = "tariffs";
  CHECK(reader.search(request).hits.at(0).score.has_value());
  for (const SortOrder order : {SortOrder::Newest, SortOrder::Oldest}) {
    request.sort = order;
    CHECK_FALSE(reader.search(request).hits.at(0).score.has_value());
  }
}

TEST_CASE_METHOD(SomeArticles, "similar articles share telling words; copies are left out") {
  const auto similar = reader.similar("a", 5);
  REQUIRE(similar);
  REQUIRE_FALSE(similar->empty());
  CHECK(similar->front().article.id == "b");
  const auto others = reader.similar("c", 5).value();
  for (const Hit& hit : others) CHECK(hit.article.id != "c2");
  CHECK_FALSE(reader.similar("nothing", 5));
}

TEST_CASE_METHOD(SomeArticles,
                 "asked again the answer is the same, and a changed index gives another") {
  CHECK(search("steel").total == 2);
  CHECK(search("steel").total == 2);
  const auto writer = open_writer(folder / "index");
  writer->add({submission("new", "Steel once more", 1)});
  writer->finish();
  CHECK(search("steel").total == 3);
}

TEST_CASE_METHOD(SomeArticles, "words near one another are found, however they are ordered") {
  CHECK(search("raised NEAR/3 steel").total == 1);
  CHECK(search("steel NEAR/3 raised").total == 1);
  CHECK(search("raised NEAR/1 tariffs").total == 0);
  CHECK(search("tariff NEAR/2 steel").total == 2);
}

TEST_CASE_METHOD(SomeArticles, "newness counts as much as asked") {
  SearchRequest request;
  request.query = "tariffs steel";
  const std::string by_text = reader.search(request).hits.at(0).article.id;
  request.fresh = 1;
  CHECK(reader.search(request).hits.at(0).article.id == "b");
  CHECK(reader.search(request).hits.at(0).score > reader.search(request).hits.at(1).score);
  CHECK_FALSE(by_text.empty());
}

TEST_CASE_METHOD(SomeArticles, "marks can be left out") {
  SearchRequest request;
  request.query = "balloon";
  CHECK_FALSE(reader.search(request).hits.at(0).snippet.marks.empty());
  request.highlight = false;
  CHECK(reader.search(request).hits.at(0).snippet.marks.empty());
  CHECK(reader.search(request).hits.at(0).title_marks.empty());
}

}  // namespace readout::engine
