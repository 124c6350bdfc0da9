// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/result_json.h"

#include <limits>

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

Hit full_hit() {
  Hit hit;
  hit.article.id = "a1";
  hit.article.title = "Überflug: Ballon";
  hit.title_marks = {{11, 17}};
  hit.article.url = "https://example.com/1";
  hit.article.source = "Beispiel";
  hit.article.authors = {"Ana Li", "Tom Ruiz"};
  hit.article.published =
      article::Published{"2023-02-03", article::DatePrecision::Day, "field published"};
  hit.article.language = "de";
  hit.article.sections = {"Welt", "China"};
  hit.score = 1.5;
  hit.partial = true;
  hit.snippet = {"…中国 \U0001F600 x", {{3, 9}, {15, 16}}};
  hit.tags.actors = {{"china", "China", article::ActorType::Country, {}}};
  hit.tags.issues = {{"espionage", "Espionage", "Security", 2, {}}};
  return hit;
}

}  // namespace

TEST_CASE("an answer has exactly the documented shape") {
  SearchResult result;
  result.query = {"ballon", "ballon", true, {}, {}, "balkon", "ballon", {"word", "", "ballon"}};
  result.query.actors = {{"ballon", {"china", "China", "country", 9}}};
  result.query.widened = true;
  result.total = 1;
  result.all_words = 0;
  result.partial_total = 1;
  result.hits = {full_hit()};
  result.facets = {{Field::Actor, {{"china", "China", "country", 1, true}}, false, 1},
                   {Field::Issue, {{"espionage", "Espionage", "Security", 1, false}}, true, 8},
                   {Field::Source, {{"Beispiel", "Beispiel", "", 1, false}}, false, 1}};
  result.timeline = {Interval::Month, {{19389, 19416, 3}}};
  result.undated = 2;
  result.query.filters = {{Field::Issue, "spying", {{"espionage", "Espionage", "Security", 9}}}};
  result.timelines = {{{"china", "China", "country", 3}, {3}}};
  SearchRequest request;
  request.timeline_by = Field::Actor;
  result.index = {7, "u-3"};
  result.took = std::chrono::microseconds{1250};
  CHECK(
      to_json(result, request) ==
      R"({"query":{"text":"ballon","understood":"ballon","explained":"ballon",)"
      R"("tree":{"kind":"word","text":"ballon"},"corrected":"balkon","relaxed":true,"ignored":[],)"
      R"("actors":[{"text":"ballon","id":"china","name":"China","type":"country","articles":9}],)"
      R"("widened":true,"filters":[{"parameter":"issue","text":"spying","values":[)"
      R"({"id":"espionage","name":"Espionage","group":"Security","count":9,"selected":false}]}],)"
      R"("problems":[]},)"
      R"("total":{"value":1,"exact":true},"all_words":0,"partial_total":1,"took_ms":1.25,)"
      R"("hits":[{"id":"a1","title":"Überflug: Ballon","url":"https://example.com/1",)"
      R"("published":"2023-02-03","date_precision":"day",)"
      R"("source":"Beispiel","authors":["Ana Li","Tom Ruiz"],"language":"de",)"
      R"("sections":["Welt","China"],"score":1.5,)"
      "\"snippet\":{\"text\":\"…中国 \U0001F600 x\",\"marks\":[[1,3],[6,7]]},"
      R"("title_marks":[[10,16]],"actors":[{"id":"china","name":"China","type":"country"}],)"
      R"("issues":[{"id":"espionage","name":"Espionage"}],"copies":0,"partial":true}],)"
      R"("facets":{"actor":{"values":[{"id":"china","name":"China","type":"country","count":1,)"
      R"("selected":true}],"total":1,"more":false},"issue":{"values":[{"id":"espionage",)"
      R"("name":"Espionage","group":"Security","count":1,"selected":false}],)"
      R"("total":8,"more":true},)"
      R"("source":{"values":[{"id":"Beispiel","name":"Beispiel","count":1,"selected":false}],)"
      R"("total":1,"more":false}},"interval":"month",)"
      R"("timeline":[{"from":"2023-02-01","to":"2023-02-28","count":3}],)"
      R"("timelines":[{"id":"china","name":"China","type":"country","count":3,"selected":false,)"
      R"("counts":[3],"undated":0}],)"
      R"("undated":2,"index":{"articles":7,"revision":"u-3"}})");
}

TEST_CASE("an article's marks come by field, counted in code points") {
  const ArticleMarks marks{{"Überflug", {{0, 9}}}, {"", {}}, {"😀 Ballon", {{5, 11}}}};
  CHECK(to_json(marks) == R"({"title":[[0,8]],"summary":[],"body":[[2,8]]})");
}

TEST_CASE("what is not known is null, lists stay lists") {
  SearchResult result;
  result.hits.emplace_back();
  const std::string json = to_json(result, {});
  CHECK(json.find(R"("published":null,"date_precision":null)") != std::string::npos);
  CHECK(json.find(R"("score":null)") != std::string::npos);
  CHECK(json.find(R"("authors":[])") != std::string::npos);
  CHECK(json.find(R"("facets":{})") != std::string::npos);
}

TEST_CASE("a hit has its id and the members that are wanted") {
  const auto json = [](std::vector<std::string_view> members) {
    return to_json(std::vector<Hit>{full_hit()}, HitMembers(std::move(members)));
  };
  CHECK(json({"title"}) == R"({"hits":[{"id":"a1","title":"Überflug: Ballon"}]})");
  CHECK(json({"issues", "source", "date_precision"}) ==
        R"({"hits":[{"id":"a1","date_precision":"day","source":"Beispiel",)"
        R"("issues":[{"id":"espionage","name":"Espionage"}]}]})");
  std::string all = json(hit_member_names());
  CHECK(all == json({}));
  for (const std::string_view name : hit_member_names()) {
    const std::size_t at = all.find("\"" + std::string(name) + "\":");
    CHECK(at != std::string::npos);
    all.erase(0, std::min(at, all.size()));  // in this order
  }
}

TEST_CASE("problems of the query are placed in code points") {
  SearchResult result;
  result.query = {"é \"x", "é x", false, {{"the quotation mark is not closed", {3, 5}}}};
  result.query.problems.push_back({"no article has the actor 'x'", {}, "actor"});
  CHECK(
      to_json(result, {})
          .find(
              R"("problems":[{"message":"the quotation mark is not closed","start":2,"end":4},)"
              R"({"message":"no article has the actor 'x'","parameter":"actor","start":0,"end":0}])") !=
      std::string::npos);
}

TEST_CASE("no text can break the JSON") {
  SearchResult result;
  Hit hit = full_hit();
  hit.article.title = "\xff\xfe\"</script>\n\0";
  hit.title_marks = {{0, 1}, {1, 100}};
  hit.snippet.text = "\xE4\xB8";
  hit.score = std::numeric_limits<double>::quiet_NaN();
  result.hits = {hit};
  result.query.text = "\xC0";
  const std::string json = to_json(result, {});
  CHECK(json.find("\xff") == std::string::npos);
  CHECK(json.find("\\\"</script>\\n") != std::string::npos);
  CHECK(json.find("\"score\":null") != std::string::npos);
}

}  // namespace readout::engine
