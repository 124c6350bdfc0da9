// SPDX-License-Identifier: GPL-3.0-or-later
// Names as people type them, over a real socket and with the default catalogue: in queries,
// filters, suggestions and the search among a facet's values.
#include <map>

#include "tests/integration/running_server.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

using nlohmann::json;

constexpr const char* kArticles =
    R"json({"id":"a","title":"Trump and Xi speak","published":"2018-06-19","source":"The Daily Desk","body":"President Donald Trump of the United States and President Xi Jinping of China spoke of tariffs. Hillary Clinton and Bill Clinton were silent."}
{"id":"b","title":"A council in New York","published":"2018-06-20","source":"Desk B","body":"The United Nations, the European Union and the United Kingdom spoke of North Korea. The International Monetary Fund and the World Health Organization listened."}
{"id":"c","title":"A front in Syria","published":"2018-06-21","source":"Desk B","body":"The Islamic State lost a town in Syria, Russia said. Saudi Arabia's Crown Prince Mohammed bin Salman met Barack Obama, the former president of the United States."}
)json";

/// As typed, and whose name it is.
const std::map<std::string, std::string> kNames = {{"US", "united-states"},
                                                   {"U.S.", "united-states"},
                                                   {"us", "united-states"},
                                                   {"usa", "united-states"},
                                                   {"UK", "united-kingdom"},
                                                   {"EU", "european-union"},
                                                   {"UN", "united-nations"},
                                                   {"PRC", "china"},
                                                   {"DPRK", "north-korea"},
                                                   {"ISIS", "islamic-state"},
                                                   {"daesh", "islamic-state"},
                                                   {"MBS", "mohammed-bin-salman"},
                                                   {"Kremlin", "russia"},
                                                   {"obama", "barack-obama"},
                                                   {"IMF", "international-monetary-fund"},
                                                   {"who", "world-health-organization"}};

struct Fixture : IndexedServer {
  Fixture() : IndexedServer(kArticles) {}
};

}  // namespace

TEST_CASE_METHOD(Fixture, "an actor is asked for in the query by any name of the catalogue") {
  for (const auto& [typed, id] : kNames) {
    CAPTURE(typed);
    const json named = get("/api/v1/search?q=actor:" + typed);
    const json by_id = get("/api/v1/search?q=actor:" + id);
    CHECK(by_id.at("total").at("value") > 0);
    CHECK(named.at("total") == by_id.at("total"));
    CHECK(named.at("query").at("understood") == "actor:" + id);
    CHECK(named.at("query").at("problems").empty());
  }
}

TEST_CASE_METHOD(Fixture, "a filter takes the same names and tells what each stands for") {
  for (const auto& [typed, id] : kNames) {
    CAPTURE(typed);
    const json answer = get("/api/v1/search?actor=" + typed);
    CHECK(answer.at("total") == get("/api/v1/search?actor=" + id).at("total"));
    const json filter = answer.at("query").at("filters").at(0);
    CHECK(filter.at("parameter") == "actor");
    CHECK(filter.at("text") == typed);
    CHECK(filter.at("values").at(0).at("id") == id);
    CHECK(answer.at("query").at("problems").empty());
  }
  CHECK(get("/api/v1/search?source=daily%20desk").at("total").at("value") == 1);
}

TEST_CASE_METHOD(Fixture, "suggestions and the values of a facet begin with whose name it is") {
  for (const auto& [typed, id] : kNames) {
    CAPTURE(typed);
    CHECK(get("/api/v1/suggest?q=" + typed).at("actors").at(0).at("id") == id);
    CHECK(get("/api/v1/facets/actor?q=" + typed).at("values").at(0).at("id") == id);
  }
}

TEST_CASE_METHOD(Fixture, "an actor is suggested beside the words before it") {
  const json actor = get("/api/v1/suggest?q=steel%20tariffs%20trump").at("actors").at(0);
  CHECK(actor.at("id") == "donald-trump");
  CHECK(actor.at("before") == "steel tariffs");
}

TEST_CASE_METHOD(Fixture, "an ambiguous name is taken for all it may mean and offered apart") {
  const json both = get("/api/v1/search?q=actor:clinton").at("query");
  CHECK(both.at("understood") == "(actor:bill-clinton OR actor:hillary-clinton)");
  CHECK(both.at("problems").at(0).at("message") ==
        "'clinton' may be Bill Clinton (actor:bill-clinton) or Hillary Clinton "
        "(actor:hillary-clinton): both are taken");
  CHECK(both.at("problems").at(0).at("start") == 6);
  CHECK(get("/api/v1/search?actor=clinton").at("query").at("problems").at(0).at("parameter") ==
        "actor");
}

TEST_CASE_METHOD(Fixture, "a filter's value that no article has is a problem with its name") {
  const json answer = get("/api/v1/search?source=Desk%20Z&issue=no-such-issue");
  CHECK(answer.at("total").at("value") == 0);
  const json problems = answer.at("query").at("problems");
  REQUIRE(problems.size() == 2);
  CHECK(problems.at(0).at("message") == "no article has the source 'Desk Z'");
  CHECK(problems.at(0).at("parameter") == "source");
  CHECK(problems.at(1).at("parameter") == "issue");
}

TEST_CASE_METHOD(Fixture, "an operator in a value is named, and finds nobody by the rest of it") {
  const std::map<std::string, std::string> kAdvice = {
      {"-china", "-actor:china"}, {"PRC*", "with *"}, {"*", "with *"}};
  for (const auto& [value, advice] : kAdvice) {
    CAPTURE(value);
    for (const std::string& asked : {"actor=" + value, "q=actor:%22" + value + "%22"}) {
      const json answer = get("/api/v1/search?" + asked);
      CHECK(answer.at("total").at("value") == 0);
      REQUIRE(answer.at("query").at("problems").size() == 1);
      const std::string message = answer.at("query").at("problems").at(0).at("message");
      CHECK(message.find(advice) != std::string::npos);
    }
  }
}

}  // namespace readout::test
