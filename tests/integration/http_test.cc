// SPDX-License-Identifier: GPL-3.0-or-later
// The endpoint's behaviour towards good clients, careless ones and hostile ones.
#include "tests/integration/running_server.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

struct Fixture {
  TempDir folder;
  RunningServer server;
  Fixture()
      : server((index_json_lines(folder / "index",
                                 R"({"id":"1","title":"T","body":"One article on trade."})"),
                folder / "index")) {}
};

}  // namespace

TEST_CASE("without an index the answer is 503 with what to do, until there is one") {
  const TempDir folder;
  const RunningServer server(folder / "index");
  const Reply before = server.get("/api/v1/search?q=a");
  CHECK(before.status == 503);
  CHECK(before.content_type == "application/problem+json");
  CHECK(before.json().at("detail").get<std::string>().find("indexer add") != std::string::npos);
  CHECK(server.get("/readyz").status == 503);
  CHECK(server.get("/healthz").status == 200);
  CHECK(server.get("/metrics").body.find("\nreadout_index_up 0\n") != std::string::npos);
  index_json_lines(folder / "index", R"({"id":"1","body":"Text."})");
  CHECK(server.get("/api/v1/search").json().at("total").at("value") == 1);
  CHECK(server.get("/readyz").json().at("articles") == 1);
}

TEST_CASE("new articles are seen without a restart, and deleted indexes do not crash it") {
  const TempDir folder;
  index_json_lines(folder / "index", R"({"id":"1","body":"Text."})");
  const RunningServer server(folder / "index");
  CHECK(server.get("/api/v1/search").json().at("total").at("value") == 1);
  index_json_lines(folder / "index", R"({"id":"2","body":"More text."})");
  CHECK(server.get("/api/v1/search").json().at("total").at("value") == 2);
  std::filesystem::remove_all(folder / "index");
  CHECK(server.get("/api/v1/search").status == 503);
}

TEST_CASE_METHOD(Fixture, "wrong parameters are 400 and all of them are named") {
  const Reply reply = server.get("/api/v1/search?limit=1000&nonsense=1&sort=up&from=soon");
  CHECK(reply.status == 400);
  CHECK(reply.content_type == "application/problem+json");
  CHECK(reply.json().at("errors").size() == 4);
  CHECK_FALSE(reply.json().at("request_id").get<std::string>().empty());
}

TEST_CASE_METHOD(Fixture, "a faulty date narrows nothing and is named where the answer can tell") {
  const std::string dates = GENERATE(std::string("from=2018-02-30"),
                                     std::string("to=12/06/2018"),
                                     std::string("from=2019&to=2018"));
  CAPTURE(dates);
  const auto answer = server.get("/api/v1/search?" + dates).json();
  CHECK(answer.at("total") == server.get("/api/v1/search").json().at("total"));
  REQUIRE(answer.at("query").at("problems").size() == 1);
  CHECK(answer.at("query").at("problems").at(0).at("parameter") ==
        dates.substr(0, dates.find('=')));
  CHECK(server.get("/api/v1/export?format=csv&" + dates).status == 400);
  CHECK(server.get("/feed.atom?" + dates).status == 400);
}

TEST_CASE_METHOD(Fixture, "an invalid query is answered or refused, never 500") {
  const std::string query = GENERATE(std::string("%22"),
                                     std::string("%22%22%22"),
                                     std::string(3000, '('),
                                     std::string(3000, ')'),
                                     std::string(3000, '-'),
                                     std::string("*"),
                                     std::string("a*"),
                                     std::string("%00"),
                                     std::string("%FF%FE"),
                                     std::string("title:"),
                                     std::string("AND+OR+NOT"),
                                     std::string("%F0%9F%98%80"),
                                     std::string("a%00b"),
                                     std::string(7000, 'x'),
                                     std::string(17000, 'x'),
                                     std::string("date:99999999"),
                                     std::string("%"));
  const Reply reply = server.get("/api/v1/search?q=" + query);
  CHECK((reply.status == 200 || reply.status == 400 || reply.status == 414));
  CHECK_FALSE(reply.json().empty());
}

TEST_CASE_METHOD(Fixture, "a query of 4,096 bytes is taken in any script, a longer one refused") {
  std::string query;
  for (int i = 0; i < 256; ++i)
    query += "%D0%9F%D0%B5%D0%BA%D0%B8%D0%BD%D1%83%2E%20%20";  // 15 bytes
  CHECK(server.get("/api/v1/search?match=any&q=" + query).status == 200);
  const Reply longer = server.get("/api/v1/search?q=" + query + query.substr(0, 990));
  CHECK(longer.status == 400);
  CHECK(longer.body.find("4,096") != std::string::npos);
  const Reply longest = server.get("/api/v1/search?q=" + query + query);
  CHECK(longest.status == 414);
  CHECK(longest.json()["status"] == 414);
}

TEST_CASE_METHOD(
    Fixture,
    "garbage on the socket gets an answer or a closed door, and the next client is served") {
  const std::string bytes =
      GENERATE(std::string("\0\xff\xfe rubbish\r\n\r\n", 14),
               std::string("GET\r\n\r\n"),
               "GET /api/v1/search?q=" + std::string(5'000'000, 'a') + " HTTP/1.1\r\n\r\n",
               std::string("GET / HTTP/9.9\r\n\r\n"));
  const std::string answer = server.send_raw(bytes);
  CHECK(answer.find(" 500 ") == std::string::npos);
  CHECK(server.get("/healthz").status == 200);
}

TEST_CASE_METHOD(Fixture, "a body is refused unread, and what follows it is no second request") {
  const std::string answer = server.send_raw(
      "GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40\r\n\r\nGET /api/v1/search "
      "HTTP/1.1\r\nHost: localhost\r\n\r\n");
  CHECK(answer.find("413") != std::string::npos);
  CHECK(answer.find("hits") == std::string::npos);
}

TEST_CASE_METHOD(Fixture, "other methods are refused by name, unknown addresses are 404") {
  const Reply refused = server.request("DELETE", "/api/v1/search");
  CHECK(refused.status == 405);
  CHECK(server.get("/api/v1/nothing").status == 404);
  CHECK(server.get("/api/v1/articles/none").json().at("status") == 404);
  CHECK(server.get("/api/v1/articles/%2e%2e%2f").status == 404);
  CHECK(server.get("/assets/../CMakeLists.txt").status == 404);
  CHECK(server.request("HEAD", "/healthz").body.empty());
}

TEST_CASE_METHOD(Fixture, "what was answered is counted, by route and status") {
  for (int i = 0; i < 3; ++i) static_cast<void>(server.get("/api/v1/search?q=trade"));
  static_cast<void>(server.get("/api/v1/search?limit=x"));
  static_cast<void>(server.get("/nothing"));
  const Reply reply = server.get("/metrics");
  CHECK(reply.content_type == "text/plain; version=0.0.4; charset=utf-8");
  const auto has = [&](const std::string& line) {
    CAPTURE(line, reply.body);
    CHECK(reply.body.find("\n" + line + "\n") != std::string::npos);
  };
  has("readout_http_requests_total{route=\"search\",status=\"200\"} 3");
  has("readout_http_requests_total{route=\"search\",status=\"400\"} 1");
  has("readout_http_requests_total{route=\"none\",status=\"404\"} 1");
  has("readout_http_request_duration_seconds_bucket{route=\"search\",le=\"+Inf\"} 4");
  has("readout_http_request_duration_seconds_count{route=\"search\"} 4");
  has("readout_index_up 1");
  has("readout_index_articles 1");
  has("readout_queue_running 1");
  has("readout_queue_waiting{lane=\"slow\"} 0");
  has("readout_queue_refused_total{reason=\"crowded\"} 0");
  has("readout_log_lines_lost_total 0");
}

TEST_CASE_METHOD(Fixture, "the page comes with a strict policy and is not sent twice") {
  const std::string raw =
      server.send_raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  CHECK(raw.find(
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'") !=
        std::string::npos);
  CHECK(raw.find("X-Content-Type-Options: nosniff") != std::string::npos);
  const Reply page = server.get("/");
  CHECK(page.content_type == "text/html; charset=utf-8");
  CHECK(server.get("/", page.etag).status == 304);
  CHECK(server.get("/assets/js/main.js").content_type == "text/javascript; charset=utf-8");
}

}  // namespace readout::test
