// SPDX-License-Identifier: GPL-3.0-or-later
// An index with a damaged file, served: what searchd says of it.
#include <filesystem>
#include <string>

#include "tests/integration/running_server.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kArticles =
    R"json({"id":"a","title":"Tariffs","body":"Tariffs on steel stay."}
{"id":"b","title":"A storm","body":"The storm took a roof."}
)json";

/// Turns a bit of a file of the only part: in the free space of a block, for Xapian trusts what it
/// reads, and may read beyond its buffer where a length is wrong.
void damage(const TempDir& folder, const std::string& file) {
  const fs::path part = *fs::directory_iterator(folder / "index/parts");
  std::string bytes = read_whole_file(part / file);
  char& unused = bytes.at(bytes.size() / 2);
  unused = static_cast<char>(unused ^ 64);
  static_cast<void>(folder.write((part / file).lexically_relative(folder.path()).string(), bytes));
}

}  // namespace

TEST_CASE("a damaged part is told with every search, and to who watches the server") {
  const TempDir folder;
  index_json_lines(folder / "index", kArticles);
  damage(folder, "synonym.glass");
  const RunningServer server(folder / "index");
  const std::string search = "/api/v1/search?q=steel";
  const Reply before = server.get(search);
  REQUIRE(before.status == 200);
  const auto health = [&] { return server.get("/healthz").json(); };
  REQUIRE(eventually([&] { return health().contains("damaged"); }));
  CHECK(health().at("status") == "ok");
  // What was answered before it was known, and kept, does not say it.
  const Reply after = server.get(search);
  REQUIRE(after.status == 200);
  if (!before.json().at("index").contains("damaged"))
    CHECK(server.get(search, before.etag).status == 200);
  const json answer = after.json();
  CHECK(answer.at("total").at("value") == 1);
  for (const json& faults : {answer.at("index").at("damaged"),
                             health().at("damaged"),
                             server.get("/readyz").json().at("damaged")}) {
    REQUIRE(faults.size() == 1);
    CHECK(faults.at(0).get<std::string>().find("/synonym.glass is damaged") != std::string::npos);
  }
  CHECK(server.get("/metrics").body.find("readout_index_damaged_files 1") != std::string::npos);
  CHECK(server.get(search, after.etag).status == 304);

  const RunningServer whole(folder / "none");
  CHECK(whole.get("/healthz").json() == json{{"status", "ok"}});
}

TEST_CASE("a part that can't be used is left out with a word, as long as there is another") {
  const TempDir folder;
  const bool missing = GENERATE(false, true);
  const auto spoil = [missing](const fs::path& part) {
    if (missing) {
      fs::remove(part / "term_vectors");
    } else {
      fs::resize_file(part / "postlist.glass", 100);
    }
  };
  const fs::path index = folder / "index";
  index_json_lines(index, kArticles);
  const fs::path first = *fs::directory_iterator(index / "parts");
  index_json_lines(index, R"({"id":"c","body":"More on steel."})");
  for (const auto& part : fs::directory_iterator(index / "parts")) {
    if (part.path() != first) spoil(part.path());
  }
  {
    const RunningServer server(index);
    const Reply reply = server.get("/api/v1/search?q=steel");
    REQUIRE(reply.status == 200);
    CHECK(reply.json().at("total").at("value") == 1);
    const json damaged = reply.json().at("index").at("damaged");
    CHECK(damaged.at(0).get<std::string>().find("can't be used, its 1 article is missing") !=
          std::string::npos);
    for (const char* target : {"/api/v1/search?q=steel",
                               "/api/v1/articles/a",
                               "/api/v1/articles/c",
                               "/api/v1/suggest?q=st",
                               "/api/v1/export"}) {
      INFO(target);
      CHECK_FALSE(server.get(target).header("x-index-damaged").empty());
    }
  }
  spoil(first);
  const RunningServer server(index);
  const Reply reply = server.get("/api/v1/search?q=steel");
  CHECK(reply.status == 503);
  const std::string detail = reply.json().at("detail");
  CHECK(detail.find(first.filename().string()) != std::string::npos);
  CHECK(detail.find("indexer restore") != std::string::npos);
}

TEST_CASE("nothing is said of an index that is whole") {
  const IndexedServer index(kArticles);
  CHECK_FALSE(index.get("/api/v1/search").at("index").contains("damaged"));
  CHECK_FALSE(index.get("/readyz").contains("damaged"));
  CHECK(index.server.get("/metrics").body.find("readout_index_damaged_files 0") !=
        std::string::npos);
}

}  // namespace readout::test
