// SPDX-License-Identifier: GPL-3.0-or-later
// Articles found by their address and by the site they come from.
#include <algorithm>

#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
using namespace test;
namespace {

struct Fixture {
  TempDir folder;
  IndexReader reader;

  Fixture() : reader(folder / "index", {std::chrono::milliseconds(0), 1}) {
    std::vector<Submission> batch;
    for (const auto& [id, url] : std::vector<std::pair<std::string, std::string>>{
             {"steel", "https://www.readout.example/news/Steel?id=7"},
             {"rice", "http://news.readout.example:8080/rice"},
             {"long", "https://other.example/" + std::string(300, 'x')},
             {"none", ""}}) {
      article::TaggedArticle made;
      made.article = make_article(id, "Talks went on about " + id);
      made.article.url = url;
      batch.push_back({made, batch.size() + 1});
    }
    const auto writer = open_writer(folder / "index");
    writer->add(std::move(batch));
    writer->finish();
  }

  [[nodiscard]] SearchResult search(const std::string& query) const {
    SearchRequest request;
    request.query = query;
    return reader.search(request);
  }
  [[nodiscard]] std::string found(const std::string& query) const {
    std::vector<std::string> ids;
    for (const Hit& hit : search(query).hits) ids.push_back(hit.article.id);
    std::sort(ids.begin(), ids.end());
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a pasted address finds its article however it is spelt") {
  for (const char* query : {"https://www.readout.example/news/Steel?id=7",
                            "http://readout.example/news/Steel?id=7&utm_source=mail#top",
                            "www.readout.example/news/Steel?id=7",
                            "readout.example/news/Steel?id=7",
                            "\"https://www.readout.example/news/Steel?id=7\"",
                            "\"www.readout.example/news/Steel?id=7\"",
                            "url:readout.example/news/Steel?id=7",
                            "url:\"https://www.readout.example/news/Steel?id=7\"",
                            "talks https://WWW.readout.example/news/Steel?id=7"}) {
    CAPTURE(query);
    CHECK(found(query) == "steel");
  }
  CHECK(found("https://other.example/" + std::string(300, 'x') + "/") == "long");
}

TEST_CASE_METHOD(Fixture, "a site has the articles of its hosts and of those in it") {
  CHECK(found("site:readout.example") == "rice steel");
  CHECK(found("site:WWW.Readout.example") == "steel");
  CHECK(found("site:https://news.readout.example/") == "rice");
  CHECK(found("site:*.example talks") == "long rice steel");
  CHECK(found("talks -site:readout.example") == "long none");
  CHECK(found("site:out.example").empty());
}

TEST_CASE_METHOD(Fixture, "an address or site that no article has is named") {
  const SearchResult none = search("https://readout.example/gone");
  CHECK(none.total == 0);
  REQUIRE(none.query.problems.size() == 1);
  CHECK(none.query.problems[0].message == "no article has the url 'https://readout.example/gone'");
  CHECK(search("site:gone.example").query.problems.size() == 1);
  CHECK(search("https://www.readout.example")
            .query.problems.at(0)
            .message.ends_with("; write site:www.readout.example for all of that host"));
}

}  // namespace readout::engine
