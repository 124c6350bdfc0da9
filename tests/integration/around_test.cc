// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked around a search, over a real socket: similar articles, suggestions, values of a
// facet, actors and issues.
#include <algorithm>

#include "tests/integration/running_server.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

using nlohmann::json;

constexpr const char* kArticles =
    R"json({"id":"a","title":"Blinken meets Xi in Beijing","published":"2023-06-19","source":"Desk A","body":"Secretary of State Antony Blinken met President Xi Jinping in Beijing, China, on Monday. They spoke of Taiwan and of fentanyl precursors."}
{"id":"b","title":"Blinken and Xi speak again","published":"2023-06-20","source":"Desk B","body":"Secretary of State Antony Blinken and President Xi Jinping of China spoke of fentanyl precursors and of Taiwan once more."}
{"id":"c","title":"Yellen in Beijing","published":"2023-07-07","source":"Desk B","body":"Treasury Secretary Janet Yellen spoke in Beijing about tariffs and trade with China. Tariffs on steel stay, and the trade deficit grew; the tariff dispute goes on."}
{"id":"d","title":"A storm","source":"Desk C","body":"A storm took a roof in a coastal town."}
{"id":"d3","title":"A storm takes a roof","published":"2023-07-10","source":"Desk B","body":"A storm took a roof in a coastal town."}
{"id":"d2","title":"Storm","published":"2023-07-09","source":"Desk A","body":"A storm took a roof in a coastal town."}
)json";

struct Fixture : IndexedServer {
  Fixture() : IndexedServer(kArticles) {}
};

std::vector<std::string> ids(const json& values) {
  std::vector<std::string> out;
  for (const json& value : values) out.push_back(value.at("id"));
  return out;
}

bool has(const std::vector<std::string>& list, const std::string& wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

}  // namespace

TEST_CASE_METHOD(Fixture,
                 "similar articles come first what is closest, and not the article itself") {
  const auto found = ids(get("/api/v1/articles/a/similar").at("hits"));
  REQUIRE_FALSE(found.empty());
  CHECK(found[0] == "b");
  CHECK_FALSE(has(found, "a"));
  CHECK(get("/api/v1/articles/a/similar?limit=0").at("hits").empty());
  CHECK(server.get("/api/v1/articles/none/similar").status == 404);
  CHECK(server.get("/api/v1/articles/a/other").status == 404);
}

TEST_CASE_METHOD(Fixture, "the words of a query are marked in a whole article") {
  const auto marks = [this](const std::string& query) {
    return get("/api/v1/articles/c/marks?q=" + query);
  };
  CHECK(marks("beijing%20trade").dump() ==
        R"({"body":[[41,48],[67,72],[116,121]],"summary":[],"title":[[10,17]]})");
  CHECK(marks("%22trade%20deficit%22").at("body").dump() == "[[116,129]]");
  CHECK(marks("tariff").at("body").size() == 3);
  CHECK(marks("tari*").at("body").size() == 3);
  CHECK(marks("title:yellen").at("body").empty());
  CHECK(marks("nowhere").at("body").empty());
  CHECK(marks("").at("body").empty());
  CHECK(server.get("/api/v1/articles/none/marks?q=x").status == 404);
  CHECK(server.get("/api/v1/articles/c/marks?limit=3").status == 400);
}

TEST_CASE_METHOD(Fixture, "copies of an article are those with its text, the earliest first") {
  const json hits = get("/api/v1/articles/d/copies").at("hits");
  CHECK(ids(hits) == std::vector<std::string>{"d2", "d3"});
  CHECK(hits.at(0).at("source") == "Desk A");
  CHECK(hits.at(0).at("published") == "2023-07-09");
  CHECK(ids(get("/api/v1/articles/d2/copies").at("hits")) == std::vector<std::string>{"d3", "d"});
  CHECK(ids(get("/api/v1/articles/d/copies?limit=1").at("hits")).size() == 1);
  CHECK(get("/api/v1/articles/a/copies").at("hits").empty());
  CHECK(server.get("/api/v1/articles/none/copies").status == 404);
}

TEST_CASE_METHOD(Fixture, "what is typed is completed") {
  const json typed = get("/api/v1/suggest?q=blin");
  CHECK(has(ids(typed.at("actors")), "antony-blinken"));
  CHECK(ids(typed.at("titles")).size() == 2);
  CHECK(typed.at("words").at(0).at("word") == "blinken");
  CHECK(get("/api/v1/suggest").at("words").empty());
  CHECK(server.get("/api/v1/suggest?q=" + std::string(300, 'a')).status == 400);
}

TEST_CASE_METHOD(Fixture, "values of a facet are found by name, and counted in a search") {
  const json all = get("/api/v1/facets/actor?q=bli").at("values");
  REQUIRE(ids(all) == std::vector<std::string>{"antony-blinken"});
  CHECK(all.at(0).at("count") == 2);
  CHECK(get("/api/v1/facets/actor?q=bli&source=Desk%20A").at("values").at(0).at("count") == 1);
  CHECK(get("/api/v1/facets/source?query=tariffs").at("values").at(0).at("id") == "Desk B");
  const Reply refused = server.get("/api/v1/facets/actor?query=aaa*%20bbb*%20ccc*%20ddd*%20eee*");
  CHECK(refused.status == 400);
  CHECK(refused.json().at("errors").at(0).at("parameter") == "query");
  CHECK(server.get("/api/v1/facets/title").status == 404);
  CHECK(server.get("/api/v1/facets/nothing").status == 404);
}

TEST_CASE_METHOD(Fixture, "a search is widened to the actors that it names") {
  const json narrow = get("/api/v1/search?q=Blinken");
  CHECK(narrow.at("query").at("widened") == false);
  const json actor = narrow.at("query").at("actors").at(0);
  CHECK(actor.at("text") == "Blinken");
  CHECK(actor.at("id") == "antony-blinken");
  CHECK(actor.at("articles") == 2);
  const json wide = get("/api/v1/search?q=Blinken&widen=on");
  CHECK(wide.at("query").at("widened") == true);
  CHECK(wide.at("query").at("understood") == "(Blinken OR actor:antony-blinken)");
  CHECK(wide.at("total").at("value") == 2);
  CHECK(server.get("/api/v1/search?widen=maybe").status == 400);
}

TEST_CASE_METHOD(Fixture, "an actor is known by its articles, days and company") {
  const json actor = get("/api/v1/actors/antony-blinken");
  CHECK(actor.at("name") == "Antony Blinken");
  CHECK(actor.at("type") == "person");
  CHECK(actor.at("articles") == 2);
  CHECK(actor.at("first") == "2023-06-19");
  CHECK(actor.at("last") == "2023-06-20");
  CHECK(has(ids(actor.at("actors")), "xi-jinping"));
  CHECK_FALSE(has(ids(actor.at("actors")), "antony-blinken"));
  CHECK(get("/api/v1/actors/antony-blinken?limit=1").at("actors").size() == 1);
  CHECK(actor.at("country").at("name") == "United States");
  CHECK(actor.at("roles").back().at("title") == "Secretary of State");
  CHECK(actor.at("roles").back().at("from") == "2021-01-26");
  CHECK(get("/api/v1/actors/xi-jinping").at("aliases").dump().find("习近平") != std::string::npos);
  const std::string china = get("/api/v1/actors/china").at("aliases").dump();
  CHECK(china.find("\"PRC\"") != std::string::npos);
  CHECK(china.find("\"Beijing\"") == std::string::npos);
  CHECK(server.get("/api/v1/actors/nobody").status == 404);
  const json counted = get("/api/v1/search").at("facets").at("issue").at("values").at(0);
  const json issue = get("/api/v1/issues/" + counted.at("id").get<std::string>());
  CHECK(issue.at("articles") == counted.at("count"));
  CHECK(issue.at("group") == counted.at("group"));
  CHECK_FALSE(issue.at("about").get<std::string>().empty());
  CHECK(server.get("/api/v1/issues/antony-blinken").status == 404);
}

}  // namespace readout::test
