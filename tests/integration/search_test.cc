// SPDX-License-Identifier: GPL-3.0-or-later
// What a search answers, from the article's text to the JSON, over a real index and a real socket.
#include "base/utf8.h"
#include "tests/integration/running_server.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

using nlohmann::json;

constexpr const char* kArticles =
    R"json({"id":"a","title":"Blinken meets Xi in Beijing","published":"2023-06-19T16:30:00+08:00","source":"Desk A","body":"Secretary of State Antony Blinken met President Xi Jinping on Monday. They spoke of Taiwan and of fentanyl. 😀 Jinping’s aides took notes on fentanyl."}
{"id":"b","title":"Yellen talks trade","published":"2023-07-07","source":"Desk B","body":"Treasury Secretary Janet Yellen spoke in Beijing about tariffs and trade with China. Tariffs on steel stay, and the trade deficit grew; the tariff dispute goes on."}
{"id":"c","title":"A storm","source":"Desk A","body":"A café in a coastal town lost its roof in the storm. Nobody was hurt, the mayor told us."}
{"id":"d/e f","title":"Fentanyl charges","published":"2023-06","source":"Desk C","body":"Prosecutors charged Chinese chemical companies over fentanyl precursors shipped to the United States. Cross-strait ties were not part of it."}
)json";

struct Fixture {
  TempDir folder;
  RunningServer server;
  Fixture() : server((index_json_lines(folder / "index", kArticles), folder / "index")) {}

  json search(const std::string& parameters) const {
    const Reply reply = server.get("/api/v1/search?" + parameters);
    REQUIRE(reply.status == 200);
    return reply.json();
  }
  std::vector<std::string> ids(const std::string& parameters) const {
    std::vector<std::string> out;
    const json answer = search(parameters);
    for (const json& hit : answer.at("hits")) out.push_back(hit.at("id"));
    return out;
  }
};

using Strings = std::vector<std::string>;

std::u32string code_points(const std::string& text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    out.push_back(point.value);
    at += point.size;
  }
  return out;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "everything is listed newest first, the undated last") {
  CHECK(ids("") == Strings{"b", "a", search("").at("hits")[2].at("id"), "c"});
  CHECK(ids("sort=oldest").back() == "c");
  CHECK(search("").at("undated") == 1);
}

TEST_CASE_METHOD(Fixture, "words are found whatever their case, accents and forms") {
  CHECK(ids("q=BLINKEN") == Strings{"a"});
  CHECK(ids("q=cafe") == Strings{"c"});
  CHECK(ids("q=tariff") == Strings{"b"});
  CHECK(ids("q=jinping") == Strings{"a"});
  CHECK(ids("q=crossstrait").size() == 1);
  CHECK(ids("q=%22cross%20strait%22").size() == 1);
  CHECK(ids("q=U.S.").empty());
  CHECK(ids("q=%22told%20us%22") == Strings{"c"});
}

TEST_CASE_METHOD(Fixture, "few that have all words are relaxed to most of them and said so") {
  const json answer = search("q=blinken%20storm");
  CHECK(answer.at("query").at("relaxed") == true);
  CHECK(answer.at("total").at("value") == 2);
  CHECK(answer.at("all_words") == 0);
  CHECK(answer.at("partial_total") == 2);
  for (const json& hit : answer.at("hits")) CHECK(hit.at("partial") == true);
  CHECK(search("q=blinken%20storm&match=any").at("all_words").is_null());
  CHECK(search("q=blinken%20storm&match=all").at("total").at("value") == 0);
  CHECK(search("q=blinken%20-storm").at("query").at("relaxed") == false);
}

TEST_CASE_METHOD(Fixture, "marks are the words found, counted in characters") {
  const json answer = search("q=fentanyl%20actor:antony-blinken");
  const json& hit = answer.at("hits").at(0);
  const std::u32string text = code_points(hit.at("snippet").at("text"));
  REQUIRE(hit.at("snippet").at("marks").size() == 2);
  for (const json& mark : hit.at("snippet").at("marks")) {
    const std::size_t begin = mark[0];
    const std::size_t end = mark[1];
    CHECK(text.substr(begin, end - begin) == U"fentanyl");
  }
  CHECK(search("q=blinken").at("hits")[0].at("title_marks") == json::parse("[[0,7]]"));
}

TEST_CASE_METHOD(Fixture, "a phrase is one mark") {
  const json hit = search("q=%22Xi%20Jinping%22").at("hits").at(0);
  const std::u32string text = code_points(hit.at("snippet").at("text"));
  REQUIRE(hit.at("snippet").at("marks").size() == 1);
  const std::size_t begin = hit.at("snippet").at("marks")[0][0];
  CHECK(text.substr(begin, 10) == U"Xi Jinping");
}

TEST_CASE_METHOD(Fixture,
                 "actors and issues filter, and a selected field keeps its other choices") {
  CHECK(ids("actor=antony-blinken") == Strings{"a"});
  CHECK(ids("actor=antony-blinken&actor=janet-yellen") == Strings{"b", "a"});
  CHECK(ids("actor=antony-blinken&actor=janet-yellen&facet_mode=all").empty());
  CHECK(ids("issue=trade&q=tariffs") == Strings{"b"});
  const json facet = search("actor=antony-blinken&facets=actor,source").at("facets");
  bool yellen = false;
  for (const json& value : facet.at("actor").at("values")) {
    CHECK(value.at("selected") == (value.at("id") == "antony-blinken"));
    yellen = yellen || value.at("id") == "janet-yellen";
  }
  CHECK(yellen);
  CHECK(facet.at("source").at("values").size() == 1);
}

TEST_CASE_METHOD(Fixture, "a selected value that nothing has is listed with nothing") {
  const json values = search("actor=nobody").at("facets").at("actor").at("values");
  CHECK(values.back().at("id") == "nobody");
  CHECK(values.back().at("count") == 0);
  CHECK(search("actor=nobody").at("total").at("value") == 0);
}

TEST_CASE_METHOD(Fixture, "from and to are both inclusive and leave the undated out") {
  CHECK(ids("from=2023-06-19&to=2023-07-07") == Strings{"b", "a"});
  CHECK(ids("from=2023-06&to=2023-06").size() == 2);
  CHECK(ids("to=2022").empty());
  CHECK(ids("q=date:2023-07") == Strings{"b"});
}

TEST_CASE_METHOD(Fixture, "pages put together are the whole, and the total says how many") {
  Strings all;
  for (int offset = 0; offset < 6; ++offset) {
    for (const std::string& id : ids("limit=1&offset=" + std::to_string(offset))) all.push_back(id);
  }
  CHECK(all == ids("limit=100"));
  CHECK(all.size() == search("limit=0").at("total").at("value"));
  CHECK(search("limit=0").at("hits").empty());
}

TEST_CASE_METHOD(Fixture, "an article is whole, with the places that prove its tags") {
  const json article = server.get("/api/v1/articles/a").json();
  const std::u32string body = code_points(article.at("body"));
  const std::u32string title = code_points(article.at("title"));
  bool found = false;
  for (const json& actor : article.at("actors")) {
    REQUIRE_FALSE(actor.at("mentions").empty());
    if (actor.at("id") != "antony-blinken") continue;
    found = true;
    for (const json& mention : actor.at("mentions")) {
      const std::u32string& text = mention.at("field") == "title" ? title : body;
      const std::size_t begin = mention.at("start");
      const std::size_t end = mention.at("end");
      CHECK(text.substr(begin, end - begin).find(U"Blinken") != std::u32string::npos);
    }
  }
  CHECK(found);
  for (const json& issue : article.at("issues")) CHECK_FALSE(issue.at("evidence").empty());
}

TEST_CASE_METHOD(Fixture,
                 "an id from a search leads to its article, whatever the record called it") {
  const json answer = search("");
  for (const json& hit : answer.at("hits")) {
    const std::string id = hit.at("id");
    CHECK(server.get("/api/v1/articles/" + id).status == 200);
  }
}

TEST_CASE_METHOD(Fixture, "the answer says what was understood, ignored and corrected") {
  const json query = search("q=what%20about%20the%20fentanil%20title:yellen").at("query");
  CHECK(query.at("ignored") == json::parse(R"(["what","about","the"])"));
  CHECK(query.at("tree").at("kind") == "words");
  CHECK(query.at("explained") == "what, about, the, fentanil, yellen in the title");
  CHECK(query.at("corrected") == "what about the fentanyl title:yellen");
  CHECK(search("q=fentanyl").at("query").at("corrected").is_null());
}

TEST_CASE_METHOD(Fixture, "the fields come with the forms of the query language") {
  const json answer = server.get("/api/v1/fields").json();
  CHECK(answer.at("fields").at(0).at("name") == "title");
  CHECK(answer.at("syntax").at(0).at("form") == "words");
  CHECK_FALSE(answer.at("syntax").at(0).at("meaning").get<std::string>().empty());
}

TEST_CASE_METHOD(Fixture, "the timeline ignores from and to, the total does not") {
  const json answer = search("interval=month&from=2023-07");
  CHECK(answer.at("total").at("value") == 1);
  CHECK(answer.at("interval") == "month");
  CHECK(answer.at("timeline") ==
        json::parse(R"([{"from":"2023-06-01","to":"2023-06-30","count":2},)"
                    R"({"from":"2023-07-01","to":"2023-07-31","count":1}])"));
  CHECK(answer.at("undated") == 1);
}

TEST_CASE_METHOD(Fixture, "copies, freshness and marks are asked for by parameters") {
  CHECK(search("q=tariffs&copies=show&fresh=0.5&highlight=off").at("hits").at(0).at("copies") == 0);
  CHECK(search("q=tariffs&highlight=off").at("hits").at(0).at("title_marks").empty());
  for (const char* wrong : {"copies=all", "fresh=2", "fresh=nan", "interval=hour", "highlight=1"}) {
    CHECK(server.get(std::string("/api/v1/search?") + wrong).status == 400);
  }
}

}  // namespace readout::test
