// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer has in it, over a real socket: chosen members of hits, timelines by value, sums,
// pages of a facet, and no path of the server.
#include <set>

#include "tests/integration/running_server.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

using nlohmann::json;

constexpr const char* kArticles =
    R"json({"id":"a","title":"Blinken meets Xi in Beijing","published":"2023-06-19","source":"Desk A","body":"Secretary of State Antony Blinken met President Xi Jinping in Beijing, China, on Monday."}
{"id":"b","title":"Yellen in Beijing","published":"2023-07-07","source":"Desk B","body":"Treasury Secretary Janet Yellen spoke in Beijing about tariffs and trade with China."}
{"id":"c","title":"A storm","published":"2023-05-09","source":"Desk C","body":"A storm took a roof in a coastal town of China."}
{"id":"c2","title":"Storm","published":"2023-08-09","source":"Desk A","body":"A storm took a roof in a coastal town of China."}
{"id":"c3","title":"A storm takes a roof","source":"Desk D","body":"A storm took a roof in a coastal town of China."}
{"id":"d","title":"Rain","source":"Desk C","body":"It rained in a coastal town of France."}
)json";

struct Fixture : IndexedServer {
  Fixture() : IndexedServer(kArticles) {}
};

std::set<std::string> members(const json& object) {
  std::set<std::string> names;
  for (const auto& [name, value] : object.items()) names.insert(name);
  return names;
}

std::size_t sum(const json& timeline) {
  std::size_t all = 0;
  for (const json& bucket : timeline) all += bucket.at("count").get<std::size_t>();
  return all;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "a hit has its id and the members that fields names") {
  for (const char* path :
       {"/api/v1/search?", "/api/v1/articles/a/similar?", "/api/v1/articles/c/copies?"}) {
    const json hit = get(std::string(path) + "fields=title,source").at("hits").at(0);
    CHECK(members(hit) == std::set<std::string>{"id", "title", "source"});
    CHECK(get(path).at("hits").at(0).contains("actors"));
  }
  const Reply refused = server.get("/api/v1/search?fields=titel");
  CHECK(refused.status == 400);
  const std::string message = refused.json().at("errors").at(0).at("message");
  CHECK(message.find("did you mean 'title'?") != std::string::npos);
  CHECK(message.find("date_precision") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "the timeline adds up to the total with copies folded and shown") {
  for (const char* query : {"", "copies=show", "q=storm", "actor=china", "q=rain"}) {
    CAPTURE(query);
    const json answer = get("/api/v1/search?interval=day&" + std::string(query));
    CHECK(sum(answer.at("timeline")) + answer.at("undated").get<std::size_t>() ==
          answer.at("total").at("value").get<std::size_t>());
  }
  const json span = get("/api/v1/search?q=storm&from=2023-06&interval=month");
  CHECK(span.at("total").at("value") == 1);
  CHECK(sum(span.at("timeline")) == 1);
  CHECK(span.at("timeline").at(0).at("from") == "2023-08-01");
}

TEST_CASE_METHOD(Fixture, "several actors have a timeline each in one answer") {
  const std::string asked = "/api/v1/search?interval=month&timeline_by=actor";
  const json answer = get(asked + "&actor=PRC&actor=janet-yellen");
  const json timelines = answer.at("timelines");
  REQUIRE(timelines.size() == 2);
  CHECK(timelines.at(0).at("id") == "china");
  CHECK(timelines.at(0).at("selected") == true);
  CHECK(timelines.at(0).at("counts").size() == answer.at("timeline").size());
  CHECK(timelines.at(0).at("counts").dump() == "[1,1,1]");
  CHECK(timelines.at(1).at("counts").dump() == "[0,0,1]");
  CHECK(get(asked + "&facet_limit=2").at("timelines").size() == 2);
  CHECK_FALSE(get("/api/v1/search").contains("timelines"));
}

TEST_CASE_METHOD(Fixture,
                 "all values of a facet come on pages, each once, the most frequent first") {
  std::vector<std::string> ids;
  std::size_t last = 1000;
  for (std::size_t offset = 0;; offset += 2) {
    const json page = get("/api/v1/facets/actor?limit=2&offset=" + std::to_string(offset));
    for (const json& value : page.at("values")) {
      CHECK(value.at("count").get<std::size_t>() <= last);
      last = value.at("count");
      ids.push_back(value.at("id"));
    }
    CHECK(page.at("total").get<std::size_t>() >= ids.size());
    if (!page.at("more")) {
      CHECK(page.at("total") == ids.size());
      break;
    }
  }
  CHECK(ids.size() > 4);
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

TEST_CASE_METHOD(Fixture, "no answer tells where an article was read from") {
  const json article = get("/api/v1/articles/a");
  CHECK_FALSE(article.contains("path"));
  CHECK_FALSE(article.contains("line"));
  const json line = json::parse(server.get("/api/v1/export?q=yellen").body);
  CHECK(members(line) == members(article));
}

}  // namespace readout::test
