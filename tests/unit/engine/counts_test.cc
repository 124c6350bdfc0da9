// SPDX-License-Identifier: GPL-3.0-or-later
// Copies, facets, timelines and profiles.
#include <map>

#include "article/dates.h"
#include "tests/support/catch.h"
#include "tests/unit/engine/some_articles.h"

namespace readout::engine {
using namespace test;

TEST_CASE_METHOD(SomeArticles, "copies of one text are one hit, counted once, or a hit each") {
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

TEST_CASE_METHOD(SomeArticles, "what all articles come to is the same for each who asks") {
  SearchRequest everything;
  const auto counted = [&](std::vector<Field> facets) {
    everything.facets = std::move(facets);
    return reader.search(everything);
  };
  const SearchResult first = counted({Field::Actor});
  CHECK(first.total == 4);
  const SearchResult again = counted({Field::Actor});
  const SearchResult more = counted({Field::Issue, Field::Actor});
  everything.copies = CopyMode::Show;
  CHECK(counted({Field::Actor}).total == 5);
  for (const SearchResult& other : {again, more}) {
    CHECK(other.total == first.total);
    CHECK(other.undated == first.undated);
    CHECK(other.timeline.buckets == first.timeline.buckets);
    CHECK(ids(other.facets.back().values) == ids(first.facets.front().values));
    for (std::size_t i = 0; i < first.facets.front().values.size(); ++i)
      CHECK(other.facets.back().values[i].count == first.facets.front().values[i].count);
  }
  CHECK(more.facets.front().values.at(0).count == 1);
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

TEST_CASE_METHOD(SomeArticles,
                 "timelines are those of the selected values, else of the leading ones") {
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

TEST_CASE_METHOD(SomeArticles, "a value's timeline tells its hits without a date too") {
  SearchRequest request;
  request.timeline_by = Field::Actor;
  const SearchResult result = reader.search(request);
  CHECK(result.undated == 2);
  REQUIRE(result.timelines.size() == 2);
  CHECK(result.timelines[0].value.id == "janet-yellen");
  CHECK(result.timelines[0].undated == 0);
  CHECK(result.timelines[1].value.id == "wang-yi");
  CHECK(result.timelines[1].value.count == 1);
  CHECK(result.timelines[1].undated == 1);  // two copies
}

TEST_CASE_METHOD(SomeArticles, "the steps from `from` to `to` add up to the total") {
  SearchRequest request;
  request.interval = Interval::Month;
  request.from_day = article::day_of("2023-06-20").value();
  request.to_day = article::day_of("2023-07-02").value();
  const SearchResult result = reader.search(request);
  std::size_t within = 0;
  for (const TimelineBucket& bucket : result.timeline.buckets) {
    if (bucket.first_day >= *request.from_day && bucket.last_day <= *request.to_day)
      within += bucket.count;
  }
  CHECK(result.total == 1);
  CHECK(within == 1);
  CHECK(result.timeline.buckets.size() == 3);
}

TEST_CASE_METHOD(SomeArticles, "a facet's values are paged to the end") {
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

TEST_CASE_METHOD(SomeArticles, "a page of everything has copies folded too") {
  SearchRequest request;
  request.limit = 3;
  CHECK(reader.search(request).total == 4);
  request.offset = 3;
  CHECK(reader.search(request).hits.size() == 1);
}

TEST_CASE_METHOD(SomeArticles, "an article is found by each of its publisher's sections") {
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

TEST_CASE_METHOD(SomeArticles, "a profile tells when, with whom and about what") {
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

}  // namespace readout::engine
