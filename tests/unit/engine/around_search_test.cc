// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the hits: copies, suggestions, corrections, profiles, similar articles.
#include <map>

#include "article/dates.h"
#include "engine/contract/suggestions.h"
#include "engine/index_reader.h"
#include "engine/searching/spelling.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
using namespace test;
namespace {

using Strings = std::vector<std::string>;

article::TaggedArticle tagged(const std::string& id,
                              const std::string& title,
                              const std::string& body) {
  article::TaggedArticle made;
  made.article = make_article(id, body);
  made.article.title = title;
  made.article.fingerprint = id;
  return made;
}

void tag(article::TaggedArticle& tagged, const std::string& id, const std::string& name) {
  tagged.tags.actors.push_back(
      {id, name, article::ActorType::Person, {{article::TextField::Body, {0, 1}}}});
}

struct Fixture {
  TempDir folder;
  IndexReader reader;

  Fixture() : reader(folder / "index", {std::chrono::milliseconds(0), 2}) {
    std::vector<article::TaggedArticle> articles = {
        tagged("a", "Tariffs on steel", "The government put tariffs on steel from abroad."),
        tagged("b", "More tariffs on steel", "Tariffs on steel were raised by the government."),
        tagged("c", "A balloon", "The balloon drifted over the coast, the government said."),
        tagged("c2", "A balloon seen", "The balloon drifted over the coast, the government said."),
        tagged("d", "Élysée talks", "Diplomats met at the palace and spoke of nothing else."),
    };
    articles[3].article.fingerprint = "c";
    articles[0].article.sections = {"World", "Trade policy"};
    articles[1].article.sections = {"Trade"};
    tag(articles[0], "janet-yellen", "Janet Yellen");
    tag(articles[1], "janet-yellen", "Janet Yellen");
    tag(articles[1], "wang-yi", "Wang Yi");
    tag(articles[2], "wang-yi", "Wang Yi");
    tag(articles[3], "wang-yi", "Wang Yi");
    articles[0].tags.issues.push_back({"trade", "Trade and tariffs", "Economy", 1, {}});
    articles[0].article.published =
        article::Published{"2023-06-19", article::DatePrecision::Day, ""};
    articles[1].article.published =
        article::Published{"2023-07-02", article::DatePrecision::Day, ""};
    std::vector<Submission> batch;
    for (const article::TaggedArticle& made : articles) batch.push_back({made, batch.size() + 1});
    const auto writer = open_writer(folder / "index");
    writer->add(std::move(batch));
    writer->finish();
  }
  SearchResult search(const std::string& query, CopyMode copies = CopyMode::Fold) const {
    SearchRequest request;
    request.query = query;
    request.copies = copies;
    return reader.search(request);
  }
  std::string corrected(const std::string& query) const {
    return search(query).query.corrected.value_or("");
  }
};

Strings ids(const std::vector<FacetValue>& values) {
  Strings out;
  for (const FacetValue& value : values) out.push_back(value.id);
  return out;
}

Strings ids(const std::vector<ValueSuggestion>& values) {
  Strings out;
  for (const ValueSuggestion& each : values) out.push_back(each.value.id);
  return out;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "copies of one text are one hit, counted once, or a hit each") {
  const SearchResult folded = search("balloon");
  CHECK(folded.total == 1);
  REQUIRE(folded.hits.size() == 1);
  CHECK(folded.hits[0].copies == 1);
  CHECK(folded.facets[0].values[0].count == 1);
  const SearchResult shown = search("balloon", CopyMode::Show);
  CHECK(shown.total == 2);
  CHECK(shown.hits.size() == 2);
  CHECK(shown.hits[0].copies == 0);
  CHECK(shown.facets[0].values[0].count == 2);
}

TEST_CASE("copies count on the timeline once, where the first of them within from and to is") {
  const TempDir folder;
  std::vector<Submission> batch;
  for (const char* day : {"2023-06-20", "2023-05-02", "2023-07-01", ""}) {
    article::TaggedArticle copy = tagged("id" + std::to_string(batch.size()), "News", "One text.");
    copy.article.fingerprint = "one";
    if (*day != 0)
      copy.article.published = article::Published{day, article::DatePrecision::Day, ""};
    tag(copy, "actor-" + std::to_string(batch.size() % 2), "Somebody");
    batch.push_back({copy, batch.size() + 1});
  }
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  const IndexReader reader(folder / "index", {std::chrono::milliseconds(0), 1});
  SearchRequest request;
  request.interval = Interval::Day;
  request.timeline_by = Field::Actor;
  SearchResult result = reader.search(request);
  CHECK(result.total == 1);
  CHECK(result.undated == 0);
  const std::int32_t may = article::day_of("2023-05-02").value();
  CHECK(result.timeline.buckets == std::vector<TimelineBucket>{{may, may, 1}});
  REQUIRE(result.timelines.size() == 2);
  for (const ValueTimeline& each : result.timelines) {
    CHECK(each.value.count == 1);
    CHECK(each.counts == std::vector<std::size_t>{1});
  }
  request.from_day = article::day_of("2023-06-01").value();
  const std::int32_t june = article::day_of("2023-06-20").value();
  result = reader.search(request);
  CHECK(result.total == 1);
  CHECK(result.timeline.buckets == std::vector<TimelineBucket>{{june, june, 1}});
}

TEST_CASE_METHOD(Fixture, "timelines are those of the selected values, else of the leading ones") {
  SearchRequest request;
  request.timeline_by = Field::Actor;
  request.interval = Interval::Month;
  const auto shown = [&] {
    Strings out;
    for (const ValueTimeline& each : reader.search(request).timelines) {
      out.push_back(each.value.id + (each.value.selected ? " selected" : ""));
      for (const std::size_t count : each.counts) out.back() += " " + std::to_string(count);
    }
    return out;
  };
  CHECK(shown() == Strings{"janet-yellen 1 1", "wang-yi 0 1"});
  request.facet_limit = 1;
  CHECK(shown() == Strings{"janet-yellen 1 1"});
  request.selections = {{Field::Actor, {"Wang Yi", "wang-yi"}}};
  CHECK(shown() == Strings{"wang-yi selected 1"});
  request.timeline_by.reset();
  CHECK(shown().empty());
}

TEST_CASE_METHOD(Fixture, "a facet's values are paged to the end") {
  SearchRequest request;
  request.facet_limit = 1;
  const auto page = [&](std::size_t offset) {
    request.facet_offset = offset;
    return reader.facet_values(request, Field::Section, "");
  };
  CHECK(ids(page(0).values) == Strings{"Trade"});
  CHECK(page(0).total == 3);
  CHECK(page(0).more);
  CHECK(ids(page(1).values) == Strings{"Trade policy"});
  CHECK(ids(page(2).values) == Strings{"World"});
  CHECK_FALSE(page(2).more);
  CHECK(page(3).values.empty());
  CHECK(page(3).total == 3);
}

TEST_CASE_METHOD(Fixture, "a hit has no snippet where that is not wanted") {
  SearchRequest request;
  request.query = "tariffs";
  request.hit_members = HitMembers({"title"});
  CHECK(reader.search(request).hits.at(0).snippet.text.empty());
}

TEST_CASE_METHOD(Fixture, "a page of everything has copies folded too") {
  SearchRequest request;
  request.limit = 3;
  CHECK(reader.search(request).total == 4);
  request.offset = 3;
  CHECK(reader.search(request).hits.size() == 1);
}

TEST_CASE_METHOD(Fixture, "a word that the index does not know is corrected by those it knows") {
  CHECK(corrected("goverment tariffs") == "government tariffs");
  CHECK(corrected("(baloon, -steal)") == "(balloon, -steel)");
  CHECK(corrected("abllon") == "balloon");
  CHECK(corrected("xyllon") == "");
  CHECK(corrected("blaloon") == "balloon");
  CHECK(corrected("government") == "");
  CHECK(corrected("zzzzzz") == "");
  std::string many;
  for (std::size_t i = 0; i < kMaxCorrectedWords; ++i) many += "zzzzzz ";
  CHECK(corrected(many + "baloon") == "");
  CHECK(corrected(many.substr(7) + "baloon") == many.substr(7) + "balloon");
}

TEST_CASE_METHOD(Fixture,
                 "a rare word is corrected by one that a hundred times as many articles have") {
  std::vector<Submission> batch;
  for (std::size_t i = 0; i < 200; ++i) {
    const std::string id = "senate" + std::to_string(i);
    batch.push_back({tagged(id, "Senate", i % 2 == 0 ? "The senate votes." : "Senate, total."), i});
  }
  batch.push_back({tagged("slips", "Notes", "The senat voted totaly; a sennet blew."), 300});
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  CHECK(corrected("senat") == "senate");
  CHECK(corrected("sennet") == "");  // two letters away
  CHECK(corrected("totaly") == "total");
  CHECK(corrected("totall") == "total");
}

TEST_CASE_METHOD(Fixture, "of likely corrections that in many more articles is meant") {
  std::vector<Submission> batch;
  for (std::size_t i = 0; i < 60; ++i) {
    const std::string body = i < 57 ? "A tariff came." : "The tarif was wrong.";
    batch.push_back({tagged("t" + std::to_string(i), "Notes", body), i});
  }
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  CHECK(corrected("tarrif") == "tariff");
  CHECK(corrected("tariff") == "");
}

TEST_CASE_METHOD(Fixture,
                 "of equally close corrections the one with a doubled letter comes first") {
  std::vector<Submission> batch;
  for (std::size_t i = 0; i < 9; ++i) {
    const std::string body = i < 6 ? "The sum is total." : "It is totally so.";
    batch.push_back({tagged("t" + std::to_string(i), "Notes", body), i});
  }
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  CHECK(corrected("totaly") == "totally");
}

TEST_CASE_METHOD(Fixture, "numbers, short words, names and phrases are not corrected") {
  CHECK(corrected("2024") == "");
  CHECK(corrected("stel") == "steel");
  CHECK(corrected("ste") == "");
  CHECK(corrected("yellen") == "");
  CHECK(corrected("\"goverment tariffs\"") == "");
}

TEST_CASE_METHOD(Fixture, "only relevance gives hits a score") {
  SearchRequest request;
  request.query = "tariffs";
  CHECK(reader.search(request).hits.at(0).score.has_value());
  for (const SortOrder order : {SortOrder::Newest, SortOrder::Oldest}) {
    request.sort = order;
    CHECK_FALSE(reader.search(request).hits.at(0).score.has_value());
  }
}

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

TEST_CASE_METHOD(Fixture, "suggestions are actors, issues, titles and words") {
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

TEST_CASE_METHOD(Fixture, "a facet's values are found by the beginnings of their names' words") {
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

TEST_CASE_METHOD(Fixture,
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

TEST_CASE_METHOD(Fixture, "a value that is no id stands for all whose names have its words") {
  CHECK(search("actor:\"Janet Yellen\"").total == 2);
  CHECK(search("actor:yellen").total == 2);
  CHECK(search("actor:\"the Yellen\"").total == 2);
  CHECK(search("actor:(yellen OR Wang)").total == 3);
  CHECK(search("-actor:yellen").total == 2);
  CHECK(search("issue:tariffs").total == 1);
  CHECK(search("actor:yel").total == 0);
  CHECK(search("actor:yellen").query.problems.empty());
}

TEST_CASE_METHOD(Fixture, "an article is found by each of its publisher's sections") {
  SearchRequest request;
  for (const auto& [query, found] : std::map<std::string, std::size_t>{{"section:world", 1},
                                                                       {"section:trade", 1},
                                                                       {"section:policy", 1},
                                                                       {"section:sport", 0}}) {
    CAPTURE(query);
    request.query = query;
    CHECK(reader.search(request).total == found);
  }
  request.query.clear();
  request.selections = {{Field::Section, {"Trade policy", "Trade"}}};
  request.facets = {Field::Section};
  const SearchResult result = reader.search(request);
  CHECK(result.total == 2);
  CHECK(ids(result.facets.at(0).values) == Strings{"Trade", "Trade policy", "World"});
}

TEST_CASE_METHOD(Fixture, "a value that no article has is named with its place") {
  const SearchResult result = search("steel) actor:nobody");
  CHECK(result.total == 0);
  REQUIRE(result.query.problems.size() == 2);
  CHECK(result.query.problems[1].message == "no article has the actor 'nobody'");
  CHECK(result.query.problems[1].span == Span{13, 19});
  CHECK(search("author:\"...\"").query.problems.size() == 1);
}

TEST_CASE_METHOD(Fixture, "a profile tells when, with whom and about what") {
  const auto profile = reader.profile(Field::Actor, "janet-yellen", 5);
  REQUIRE(profile);
  CHECK(profile->value.name == "Janet Yellen");
  CHECK(profile->value.count == 2);
  CHECK(profile->first_day == article::day_of("2023-06-19"));
  CHECK(profile->last_day == article::day_of("2023-07-02"));
  CHECK(profile->timeline.buckets.size() == 14);
  CHECK(ids(profile->actors) == Strings{"wang-yi"});
  CHECK(profile->actors[0].count == 1);
  CHECK(ids(profile->issues) == Strings{"trade"});
  const auto wang = reader.profile(Field::Actor, "wang-yi", 5);
  REQUIRE(wang);
  CHECK(wang->value.count == 2);
  CHECK(wang->undated == 1);
  CHECK(reader.profile(Field::Issue, "trade", 5)->actors.size() == 1);
  CHECK_FALSE(reader.profile(Field::Actor, "nobody", 5));
}

TEST_CASE_METHOD(Fixture, "similar articles share telling words; copies are left out") {
  const auto similar = reader.similar("a", 5);
  REQUIRE(similar);
  REQUIRE_FALSE(similar->empty());
  CHECK(similar->front().article.id == "b");
  const auto others = reader.similar("c", 5).value();
  for (const Hit& hit : others) CHECK(hit.article.id != "c2");
  CHECK_FALSE(reader.similar("nothing", 5));
}

TEST_CASE_METHOD(Fixture, "asked again the answer is the same, and a changed index gives another") {
  CHECK(search("steel").total == 2);
  CHECK(search("steel").total == 2);
  const auto writer = open_writer(folder / "index");
  writer->add({submission("new", "Steel once more", 1)});
  writer->finish();
  CHECK(search("steel").total == 3);
}

TEST_CASE_METHOD(Fixture, "words near one another are found, however they are ordered") {
  CHECK(search("raised NEAR/3 steel").total == 1);
  CHECK(search("steel NEAR/3 raised").total == 1);
  CHECK(search("raised NEAR/1 tariffs").total == 0);
  CHECK(search("tariff NEAR/2 steel").total == 2);
}

TEST_CASE_METHOD(Fixture, "newness counts as much as asked") {
  SearchRequest request;
  request.query = "tariffs steel";
  const std::string by_text = reader.search(request).hits.at(0).article.id;
  request.fresh = 1;
  CHECK(reader.search(request).hits.at(0).article.id == "b");
  CHECK(reader.search(request).hits.at(0).score > reader.search(request).hits.at(1).score);
  CHECK_FALSE(by_text.empty());
}

TEST_CASE_METHOD(Fixture, "marks can be left out") {
  SearchRequest request;
  request.query = "balloon";
  CHECK_FALSE(reader.search(request).hits.at(0).snippet.marks.empty());
  request.highlight = false;
  CHECK(reader.search(request).hits.at(0).snippet.marks.empty());
  CHECK(reader.search(request).hits.at(0).title_marks.empty());
}

}  // namespace readout::engine
