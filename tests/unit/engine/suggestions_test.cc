// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions, and values by their names.
#include "tests/support/catch.h"
#include "tests/unit/engine/some_articles.h"

namespace readout::engine {
using namespace test;

TEST_CASE("scripts without spaces are suggested by the pairs typed so far") {
  TempDir folder;
  const auto writer = open_writer(folder / "index");
  writer->add({{tagged("e", "中国外交部长会见", "会谈在北京举行。"), 1}});
  writer->finish();
  const IndexReader reader(folder / "index", {std::chrono::milliseconds(0), 2});
  CHECK(reader.suggest("中国", 5).titles.at(0).id == "e");
  CHECK(reader.suggest("外交部", 5).titles.at(0).id == "e");
  CHECK(reader.suggest("中国北", 5).titles.empty());
  CHECK(reader.suggest("北京", 5).words.at(0).word == "北京");
}

TEST_CASE("a name is suggested however its parts are joined") {
  TempDir folder;
  article::TaggedArticle made = tagged("k", "Talks", "Kim Jong Un spoke.");
  tag(made, "kim-jong-un", "Kim Jong Un");
  const auto writer = open_writer(folder / "index");
  writer->add({{made, 1}});
  writer->finish();
  const IndexReader reader(folder / "index", {std::chrono::milliseconds(0), 2});
  CHECK(ids(reader.suggest("kim jong un", 5).actors) == Strings{"kim-jong-un"});
  CHECK(ids(reader.suggest("kim jong-un", 5).actors) == Strings{"kim-jong-un"});
  CHECK(ids(reader.suggest("Kim Jong-u", 5).actors) == Strings{"kim-jong-un"});
}

TEST_CASE_METHOD(SomeArticles, "suggestions are actors, issues, titles and words") {
  const Suggestions yel = reader.suggest("jan yel", 5);
  CHECK(ids(yel.actors) == Strings{"janet-yellen"});
  CHECK(yel.actors[0].value.count == 2);
  const Suggestions tar = reader.suggest("tar", 5);
  CHECK(ids(tar.issues) == Strings{"trade"});
  REQUIRE(tar.titles.size() == 2);
  CHECK(tar.titles[0].title == "More tariffs on steel");
  REQUIRE(tar.words.size() == 1);
  CHECK(tar.words[0].word == "tariffs");
  CHECK(tar.words[0].articles == 2);
  CHECK(reader.suggest("elysee", 5).titles.at(0).id == "d");
  CHECK(reader.suggest("steel tar", 5).titles.size() == 2);
  CHECK(reader.suggest("", 5).words.empty());
  CHECK(reader.suggest("t", 5).words.empty());
  CHECK(reader.suggest("tar", 1).titles.size() == 1);
}

TEST_CASE_METHOD(SomeArticles,
                 "a facet's values are found by the beginnings of their names' words") {
  SearchRequest request;
  CHECK(ids(reader.facet_values(request, Field::Actor, "WANG").values) == Strings{"wang-yi"});
  CHECK(reader.facet_values(request, Field::Actor, "wang").values[0].count == 2);
  request.query = "steel";
  CHECK(reader.facet_values(request, Field::Actor, "wang").values[0].count == 1);
  CHECK(reader.facet_values(request, Field::Actor, "ang").values.empty());
  request.facet_limit = 1;
  CHECK(reader.facet_values(request, Field::Actor, "").values.size() == 1);
  CHECK(reader.facet_values(request, Field::Actor, "").more);
}

TEST_CASE_METHOD(SomeArticles,
                 "all words asked for must begin words of one name; one without words is listed") {
  article::TaggedArticle signed_oddly = tagged("e", "Notes", "A few notes.");
  signed_oddly.article.authors = {"***", "Jane Doe", "John Roe"};
  const auto writer = open_writer(folder / "index");
  writer->add({{signed_oddly, 100}});
  writer->finish();
  SearchRequest request;
  const auto authors = [&](const char* text) {
    return ids(reader.facet_values(request, Field::Author, text).values);
  };
  CHECK(authors("") == Strings{"***", "Jane Doe", "John Roe"});
  CHECK(authors("j") == Strings{"Jane Doe", "John Roe"});
  CHECK(authors("d ja") == Strings{"Jane Doe"});
  CHECK(authors("ja ro") == Strings{});
}

TEST_CASE_METHOD(SomeArticles, "a value that is no id stands for all whose names have its words") {
  CHECK(search("actor:\"Janet Yellen\"").total == 2);
  CHECK(search("actor:yellen").total == 2);
  CHECK(search("actor:\"the Yellen\"").total == 2);
  CHECK(search("actor:(yellen OR Wang)").total == 3);
  CHECK(search("-actor:yellen").total == 2);
  CHECK(search("issue:tariffs").total == 1);
  CHECK(search("actor:yel").total == 0);
  CHECK(search("actor:yellen").query.problems.empty());
}

TEST_CASE_METHOD(SomeArticles, "a value that no article has is named with its place") {
  const SearchResult result = search("steel) actor:nobody");
  CHECK(result.total == 0);
  REQUIRE(result.query.problems.size() == 2);
  CHECK(result.query.problems[1].message == "no article has the actor 'nobody'");
  CHECK(result.query.problems[1].span == Span{13, 19});
  CHECK(search("author:\"...\"").query.problems.size() == 1);
}

}  // namespace readout::engine
