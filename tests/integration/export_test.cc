// SPDX-License-Identifier: GPL-3.0-or-later
// All hits of a search, streamed: as many as the total says, in its order, whole or visibly cut.
#include <algorithm>
#include <sstream>
#include <thread>

#include "base/error.h"
#include "engine/index_reader.h"
#include "searchd/net/server.h"
#include "tests/integration/running_server.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

using nlohmann::json;

std::string record(std::size_t n, std::size_t round) {
  std::string body;
  for (int i = 0; i < 40; ++i) {
    body += "Talks on trade in China went on, as number " + std::to_string(n) + " of round " +
            std::to_string(round) + " says. ";
  }
  return json{{"id", "id-" + std::to_string(n)},
              {"title", n % 7 == 0 ? "=Number, \"" + std::to_string(n) + "\"" : "Number"},
              {"source", "Desk " + std::to_string(n % 3)},
              {"section", "Economy"},
              {"keywords", json::array({"trade", "talks"})},
              {"published", n % 5 == 0 ? "" : "2023-06-" + std::to_string(10 + n % 20)},
              {"body", body}}
             .dump() +
         "\n";
}

std::string records(std::size_t count, std::size_t round) {
  std::string out;
  for (std::size_t n = 0; n < count; ++n) out += record(n, round);
  return out;
}

constexpr std::size_t kArticles = 700;

struct Fixture {
  TempDir folder;
  RunningServer server;
  Fixture()
      : server((index_json_lines(folder / "index", records(kArticles, 0)), folder / "index")) {}

  std::size_t total(const std::string& parameters) const {
    return server.get("/api/v1/search?" + parameters).json().at("total").at("value");
  }
};

std::vector<json> lines_of(const std::string& body) {
  std::vector<json> out;
  std::istringstream lines(body);
  for (std::string line; std::getline(lines, line);) out.push_back(json::parse(line));
  return out;
}

/// Cells of all rows, as RFC 4180 says.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    std::string& cell = rows.back().back();
    if (csv[at] == '"' && quoted && at + 1 < csv.size() && csv[at + 1] == '"') {
      cell += csv[at++];
    } else if (csv[at] == '"') {
      quoted = !quoted;
    } else if (!quoted && csv[at] == ',') {
      rows.back().emplace_back();
    } else if (!quoted && csv.compare(at, 2, "\r\n") == 0) {
      rows.push_back({""});
      ++at;
    } else {
      cell += csv[at];
    }
  }
  rows.pop_back();
  return rows;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "an export has as many lines as the search has hits, in its order") {
  const std::string parameters = GENERATE(std::string(""),
                                          std::string("q=trade&sort=oldest"),
                                          std::string("q=trade%20number"),
                                          std::string("source=Desk%201&source=Desk%202"),
                                          std::string("q=trade&from=2023-06-12&to=2023-06-15"),
                                          std::string("q=nothing%20of%20this"));
  CAPTURE(parameters);
  const Reply reply = server.get("/api/v1/export?" + parameters);
  CHECK(reply.status == 200);
  CHECK(reply.content_type == "application/jsonl");
  CHECK(reply.header("transfer-encoding") == "chunked");
  const auto lines = lines_of(reply.body);
  const std::size_t expected =
      parameters.find("nothing") == std::string::npos ? total(parameters) : 0;
  REQUIRE(lines.size() == expected);
  for (std::size_t offset = 0; offset < lines.size(); offset += 100) {
    const json page =
        server.get("/api/v1/search?limit=100&offset=" + std::to_string(offset) + "&" + parameters)
            .json();
    for (std::size_t i = 0; i < page.at("hits").size(); ++i) {
      CHECK(page["hits"][i]["id"] == lines[offset + i]["id"]);
    }
  }
}

TEST_CASE("copies of one text are one line of an export, or one each, as in the search") {
  const TempDir folder;
  index_json_lines(folder / "index",
                   R"({"id":"1","title":"A","body":"The very same text on steel and trade."}
{"id":"2","title":"A","body":"The very same text on steel and trade."}
{"id":"3","title":"B","body":"Another text on steel."})");
  const RunningServer server(folder / "index");
  for (const auto& [copies, lines] : {std::pair("fold", 2), std::pair("show", 3)}) {
    const std::string parameters = std::string("?q=steel&copies=") + copies;
    CHECK(server.get("/api/v1/search" + parameters).json().at("total").at("value") == lines);
    CHECK(lines_of(server.get("/api/v1/export" + parameters).body).size() ==
          static_cast<std::size_t>(lines));
  }
}

TEST_CASE_METHOD(Fixture, "a CSV export has a head and a row for each hit, and no formulas") {
  const Reply reply = server.get("/api/v1/export?format=csv&q=trade");
  CHECK(reply.content_type == "text/csv; charset=utf-8; header=present");
  CHECK(reply.header("content-disposition") == "attachment; filename=\"readout.csv\"");
  const auto rows = rows_of(reply.body);
  REQUIRE(rows.size() == total("q=trade") + 1);
  CHECK(rows[0].at(3) == "title");
  CHECK(rows[0].at(7) == "sections");
  CHECK(rows[1].at(7) == "Economy; trade; talks");
  std::size_t guarded = 0;
  for (const auto& row : rows) {
    CHECK(row.size() == rows[0].size());
    if (row.at(3).starts_with("'=Number, \"")) ++guarded;
  }
  CHECK(guarded == 100);
  CHECK(rows[1].at(9).find("china") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "sections are exported, filtered by and counted") {
  const auto exported = lines_of(server.get("/api/v1/export?section=talks").body);
  REQUIRE(exported.size() == total(""));
  CHECK(exported[0].at("sections") == json{"Economy", "trade", "talks"});
  CHECK(total("section=Sport") == 0);
  const json answer = server.get("/api/v1/search?facets=section&limit=1").json();
  CHECK(answer.at("hits").at(0).at("sections") == json{"Economy", "trade", "talks"});
  CHECK(answer.at("facets").at("section").at("values").size() == 3);
}

TEST_CASE_METHOD(Fixture, "exports take the parameters of searches, but not those of pages") {
  CHECK(server.get("/api/v1/export?format=xml").status == 400);
  CHECK(server.get("/api/v1/export?format=csv&format=csv").status == 400);
  CHECK(server.get("/api/v1/export?limit=10").json().at("errors").at(0).at("parameter") == "limit");
}

TEST_CASE_METHOD(Fixture, "an export goes on behind an id, over whatever the index is by then") {
  const std::string search = "/api/v1/export?q=talks&copies=show&after=";
  const std::vector<json> all = lines_of(server.get(search).body);
  REQUIRE(all.size() == total("q=talks&copies=show"));
  const auto before = [](const json& a, const json& b) { return a.at("id") < b.at("id"); };
  CHECK(std::is_sorted(all.begin(), all.end(), before));
  const std::string broken_at = all[300].at("id");
  // That one is replaced, so that it comes last in the index; others come and go.
  index_json_lines(folder / "index",
                   json{{"id", broken_at}, {"body", "Talks."}}.dump() + "\n" +
                       json{{"id", "zz"}, {"body", "Talks."}}.dump() + "\n");
  REQUIRE(eventually([&] { return total("q=talks&copies=show") == all.size() + 1; }));
  const std::vector<json> rest = lines_of(server.get(search + broken_at).body);
  REQUIRE(rest.size() == all.size() - 301 + 1);
  for (std::size_t i = 301; i < all.size(); ++i) CHECK(rest[i - 301].at("id") == all[i].at("id"));
  CHECK(rest.back().at("id") == "zz");
  CHECK(lines_of(server.get(search + "zz").body).empty());

  const Reply sorted = server.get(search + "&sort=newest");
  CHECK(sorted.status == 400);
  CHECK(sorted.json().at("errors").at(0).at("parameter") == "sort");

  const std::string csv = "/api/v1/export?format=csv&after=";
  CHECK(rows_of(server.get(csv).body).at(0).at(0) == "id");
  CHECK(rows_of(server.get(csv + "id-99").body).at(0).at(0) == "zz");
}

TEST_CASE_METHOD(Fixture, "a client of HTTP/1.0 gets the whole and then the end") {
  const std::string answer = server.send_raw("GET /api/v1/export HTTP/1.0\r\n\r\n");
  CHECK(answer.find("Transfer-Encoding") == std::string::npos);
  CHECK(lines_of(answer.substr(answer.find("\r\n\r\n") + 4)).size() == kArticles);
}

TEST_CASE_METHOD(Fixture, "after an export the connection goes on, and HEAD sends none of it") {
  const std::string answer = server.send_raw(
      "HEAD /api/v1/export HTTP/1.1\r\nHost: localhost\r\n\r\n"
      "GET /api/v1/export?q=trade&source=Desk%201 HTTP/1.1\r\nHost: localhost\r\n\r\n"
      "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  const std::size_t end = answer.find("\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n");
  CHECK(end != std::string::npos);
  CHECK(answer.find("\"path\"") > answer.find("HTTP/1.1 200 OK", 10));
  CHECK(answer.ends_with("}"));
}

TEST_CASE_METHOD(Fixture, "an export is compressed as it goes, for those who take that") {
  const Reply zipped = server.request("GET", "/api/v1/export", {{"Accept-Encoding", "gzip"}});
  CHECK(zipped.header("content-encoding") == "gzip");
  const Reply plain = server.get("/api/v1/export");
  CHECK(zipped.body.size() < plain.body.size() / 4);
}

TEST_CASE_METHOD(Fixture, "a walk is of one state of the index, whatever is committed meanwhile") {
  const engine::IndexReader reader(folder / "index", {std::chrono::milliseconds(0), 1});
  const auto walk = reader.walk({});
  CHECK(walk->total() == kArticles);
  CHECK(walk->next(10).size() == 10);
  CHECK(reader.search({}).total == kArticles);  // the only handle is free meanwhile
  for (std::size_t round = 1; round <= 12; ++round) {
    index_json_lines(folder / "index", records(kArticles, round));
  }
  const std::vector<article::TaggedArticle> rest = walk->next(kArticles);
  CHECK(rest.size() == kArticles - 10);
  for (const article::TaggedArticle& one : rest)
    CHECK(one.article.body.find("of round 0 says") != std::string::npos);
}

TEST_CASE("an answer that can't be completed is cut, so that nobody takes it for the whole") {
  const std::string version = GENERATE(std::string("1.0"), std::string("1.1"));
  const Log log({.level = LogLevel::Off});
  searchd::TaskQueue queue({.workers = 2});
  searchd::Server server(
      {},
      {[](std::string_view /*path*/) { return searchd::PathWork{}; },
       [](const searchd::HttpRequest&) {
         searchd::HttpResponse response;
         response.content_type = "text/plain";
         response.pieces = [pieces = 0]() mutable -> std::string {
           if (++pieces == 3) throw Error(ErrorCode::Io, "the index changed");
           return "piece\n";
         };
         return response;
       },
       [](const std::string& peer, const std::string& /*forwarded*/) { return peer; }},
      queue,
      log);
  const std::string address = server.bind({"127.0.0.1", 0, false});
  std::jthread serving([&server] { server.serve(); });
  const SlowClient client(std::stoi(address.substr(address.rfind(':') + 1)));
  client.send("GET / HTTP/" + version + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  std::string answer;
  CHECK_FALSE(client.receive_all(answer));
  CHECK(answer.find("\r\n0\r\n") == std::string::npos);
  server.stop();
}

}  // namespace readout::test
