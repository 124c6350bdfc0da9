// SPDX-License-Identifier: GPL-3.0-or-later
// What all answers have in common: tags and 304, compression, other origins.
#include <zlib.h>

#include "tests/integration/running_server.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

constexpr const char* kArticles =
    R"json({"id":"a","title":"Tariffs","body":"Tariffs on steel stay."}
{"id":"b","title":"A storm","body":"The storm took a roof."}
)json";

struct Fixture {
  TempDir folder;
  RunningServer server;
  explicit Fixture(const std::string& origins = {})
      : server((index_json_lines(folder / "index", kArticles), folder / "index"), origins) {}
};

std::string unzipped(const std::string& bytes) {
  z_stream state{};
  REQUIRE(inflateInit2(&state, 15 + 16) == Z_OK);
  std::string in = bytes;
  std::string out(1'000'000, '\0');
  state.next_in = reinterpret_cast<Bytef*>(in.data());
  state.avail_in = static_cast<uInt>(in.size());
  state.next_out = reinterpret_cast<Bytef*>(out.data());
  state.avail_out = static_cast<uInt>(out.size());
  CHECK(inflate(&state, Z_FINISH) == Z_STREAM_END);
  out.resize(out.size() - state.avail_out);
  inflateEnd(&state);
  return out;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "an answer the client has is not sent again until the index changes") {
  const std::string target = GENERATE(std::string("/api/v1/search?q=steel&actor=china"),
                                      std::string("/api/v1/articles/a"),
                                      std::string("/api/v1/fields"));
  const Reply first = server.get(target);
  CHECK(first.status == 200);
  REQUIRE(first.etag.starts_with("W/\""));
  CHECK(first.header("cache-control") == "no-cache");
  const Reply again = server.get(target, "\"other\", " + first.etag);
  CHECK(again.status == 304);
  CHECK(again.body.empty());
  CHECK(again.etag == first.etag);
  index_json_lines(folder / "index", R"({"id":"c","body":"More on steel."})");
  const Reply changed = server.get(target, first.etag);
  CHECK(changed.status == 200);
  CHECK(changed.etag != first.etag);
}

TEST_CASE_METHOD(Fixture,
                 "a backup put back and written to is another state, whatever Xapian says") {
  namespace fs = std::filesystem;
  const auto total = [&](const std::string& query) {
    return server.get("/api/v1/search?q=" + query).json().at("total").at("value");
  };
  const auto states = [&] {
    const Reply answer = server.get("/api/v1/search");
    return std::vector<std::string>{answer.etag,
                                    answer.json().at("index").at("revision"),
                                    server.get("/readyz").json().at("revision")};
  };
  fs::copy(folder / "index", folder / "backup", fs::copy_options::recursive);
  index_json_lines(folder / "index", R"({"id":"c","body":"An alpha on steel."})");
  CHECK(total("alpha") == 1);
  const std::vector<std::string> before = states();
  fs::rename(folder / "index", folder / "away");
  fs::copy(folder / "backup", folder / "index", fs::copy_options::recursive);
  index_json_lines(folder / "index", R"({"id":"d","body":"A beta on steel."})");
  CHECK(total("alpha") == 0);
  CHECK(total("beta") == 1);
  const std::vector<std::string> after = states();
  for (std::size_t i = 0; i < before.size(); ++i) CHECK(before[i] != after[i]);
}

TEST_CASE_METHOD(Fixture,
                 "the same question in another spelling has the same tag, others have not") {
  const std::string tag = server.get("/api/v1/search?q=steel&actor=china&actor=us").etag;
  CHECK(server.get("/api/v1/search?actor=us&q=st%65el&limit=10&actor=china&match=auto").etag ==
        tag);
  CHECK(server.get("/api/v1/search?q=steel&actor=china").etag != tag);
  CHECK(server.get("/api/v1/search?q=steel&actor=china&actor=us&limit=11").etag != tag);
  CHECK(server.get("/api/v1/articles/none", tag).status == 404);
}

TEST_CASE_METHOD(Fixture, "problems carry no tag and are not kept") {
  const Reply wrong = server.get("/api/v1/search?limit=x");
  CHECK(wrong.etag.empty());
  CHECK(wrong.header("cache-control") == "no-store");
  CHECK(server.get("/api/v1/articles/none").etag.empty());
}

TEST_CASE_METHOD(Fixture, "long answers are compressed for those who take it") {
  const std::string target = "/assets/style.css";
  const Reply plain = server.request("GET", target);
  CHECK(plain.header("content-encoding").empty());
  CHECK(plain.header("vary") == "Accept-Encoding");
  const Reply zipped = server.request("GET", target, {{"Accept-Encoding", "br, gzip;q=0.5"}});
  CHECK(zipped.header("content-encoding") == "gzip");
  CHECK(zipped.header("vary") == "Accept-Encoding");
  CHECK(zipped.body.size() < plain.body.size() / 2);
  CHECK(unzipped(zipped.body) == plain.body);
  CHECK(zipped.etag == plain.etag);
  for (const char* refused : {"gzip;q=0", "br", "identity", "gzip;q=0.3, identity;q=0.8", ""}) {
    CAPTURE(refused);
    CHECK(server.request("GET", target, {{"Accept-Encoding", refused}}).body == plain.body);
  }
  const Reply small = server.request("GET", "/healthz", {{"Accept-Encoding", "gzip"}});
  CHECK(small.header("content-encoding").empty());
  const Reply head = server.request("HEAD", target, {{"Accept-Encoding", "gzip"}});
  CHECK(head.header("content-length") == std::to_string(zipped.body.size()));
}

TEST_CASE_METHOD(Fixture, "an answer is given again in the form that is asked for") {
  const std::string target =
      "/api/v1/search?match=any&q=steel%20roof%20-" + std::string(60, 'x') + "%20NOT%20missing";
  const HeaderList gzip = {{"Accept-Encoding", "gzip"}};
  const Reply plain = server.request("GET", target);
  REQUIRE(plain.body.size() > 1000);  // else it is not compressed
  CHECK(server.request("GET", target).body == plain.body);
  const Reply zipped = server.request("GET", target, gzip);
  CHECK(zipped.header("content-encoding") == "gzip");
  const Reply again = server.request("GET", target, gzip);
  CHECK(again.body == zipped.body);
  CHECK(again.header("content-encoding") == "gzip");
  CHECK(again.header("vary") == "Accept-Encoding");
  CHECK(again.header("x-request-id") != zipped.header("x-request-id"));
  const Reply other = server.request("GET", "/api/v1/search?q=roof");
  CHECK(other.header("content-encoding").empty());
  CHECK(other.body.find("storm") != std::string::npos);
  index_json_lines(folder / "index", R"({"id":"c","body":"More on steel."})");
  const Reply changed = server.request("GET", target);
  CHECK(changed.body.find("More on steel") != std::string::npos);
}

TEST_CASE("pages of other origins may read nothing, unless they are allowed to") {
  const Fixture closed;
  const HeaderList asking = {{"Origin", "https://news.example"}};
  const Reply refused = closed.server.request("GET", "/api/v1/search", asking);
  CHECK(refused.header("access-control-allow-origin").empty());
  CHECK(closed.server.request("OPTIONS", "/api/v1/search", asking).status == 405);

  const Fixture listed("https://news.example https://other.example:8443");
  const Reply read = listed.server.request("GET", "/api/v1/search", asking);
  CHECK(read.header("access-control-allow-origin") == "https://news.example");
  CHECK(read.header("vary").find("Origin") != std::string::npos);
  const Reply stranger =
      listed.server.request("GET", "/api/v1/search", {{"Origin", "https://news.example.evil"}});
  CHECK(stranger.status == 200);
  CHECK(stranger.header("access-control-allow-origin").empty());
  CHECK(stranger.header("vary").find("Origin") != std::string::npos);

  const Reply before = listed.server.request("OPTIONS", "/api/v1/search", asking);
  CHECK(before.status == 200);
  CHECK(before.header("access-control-allow-methods") == "GET, HEAD");
  CHECK(before.header("access-control-allow-headers") == "If-None-Match");
  CHECK(before.body.empty());
}

TEST_CASE("all origins may be allowed") {
  const Fixture open("*");
  const Reply wrong =
      open.server.request("GET", "/api/v1/search?limit=x", {{"Origin", "https://a.example"}});
  CHECK(wrong.status == 400);
  CHECK(wrong.header("access-control-allow-origin") == "*");
}

}  // namespace readout::test
