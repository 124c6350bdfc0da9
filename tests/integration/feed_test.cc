// SPDX-License-Identifier: GPL-3.0-or-later
// The Atom feed of a search and the OpenSearch description, read by an XML parser.
#include <set>

#include <pugixml.hpp>

#include "tests/integration/running_server.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

constexpr const char* kArticles =
    R"json({"id":"a","title":"Tariffs & <taxes>","url":"https://news.example/a?x=1&y=2","published":"2023-06-19T16:30:00+08:00","source":"Desk A","authors":["Jane Doe"],"body":"Tariffs on steel stay, says China."}
{"id":"b","title":"Steel","published":"2023-07","source":"Desk B","body":"Steel prices rose."}
{"id":"c/d","title":"Old steel","body":"Steel was once dear.\u0001\u000b"}
{"id":"e","title":"A storm","published":"2024-01-01","body":"The storm took a roof."}
)json";

struct Fixture {
  TempDir folder;
  RunningServer server;
  Fixture() : server((index_json_lines(folder / "index", kArticles), folder / "index")) {}

  pugi::xml_document feed(const std::string& parameters) const {
    const Reply reply = server.get("/feed.atom" + parameters);
    REQUIRE(reply.status == 200);
    CHECK(reply.content_type == "application/atom+xml; charset=utf-8");
    pugi::xml_document document;
    REQUIRE(document.load_string(reply.body.c_str()));
    return document;
  }
};

std::vector<std::string> texts(const pugi::xml_document& document, const char* path) {
  std::vector<std::string> out;
  for (const auto& found : document.select_nodes(path)) {
    out.emplace_back(found.node() && !found.attribute() ? found.node().text().get()
                                                        : found.attribute().value());
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(Fixture, "a feed lists the newest hits with their own times, the undated last") {
  const auto document = feed("?q=steel");
  CHECK(texts(document, "/feed/entry/title") == Strings{"Steel", "Tariffs & <taxes>", "Old steel"});
  CHECK(texts(document, "/feed/entry/updated") ==
        Strings{"2023-07-01T00:00:00Z", "2023-06-19T16:30:00+08:00", "1970-01-01T00:00:00Z"});
  CHECK(texts(document, "/feed/entry/published").size() == 2);
  CHECK(texts(document, "/feed/updated") == Strings{"2023-07-01T00:00:00Z"});
  CHECK(texts(document, "/feed/title") == Strings{"Readout: steel"});
  CHECK(texts(document, "/feed/entry[2]/author/name") == Strings{"Jane Doe"});
  CHECK(texts(document, "/feed/entry[1]/author/name") == Strings{"Desk B"});
  CHECK(texts(document, "/feed/entry[2]/link[@rel='alternate']/@href") ==
        Strings{"https://news.example/a?x=1&y=2"});
  const std::string page = texts(document, "/feed/entry[3]/link/@href").at(0);
  const std::string id = page.substr(page.find("/?article=") + 10);
  CHECK(server.get("/api/v1/articles/" + id).json().at("title") == "Old steel");
  CHECK(texts(document, "/feed/entry/category[@scheme='urn:readout:actor']/@term") ==
        Strings{"china"});
  const std::string self = texts(document, "/feed/link[@rel='self']/@href").at(0);
  CHECK(self.starts_with("http://127.0.0.1:"));
  CHECK(self.ends_with("/feed.atom?q=steel"));
}

TEST_CASE_METHOD(Fixture, "ids stay whatever else is in the feed, and no two are equal") {
  const auto all = texts(feed(""), "//id");
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == 5);
  const auto steel = texts(feed("?q=steel&limit=1"), "/feed/entry/id");
  CHECK(std::find(all.begin(), all.end(), steel.at(0)) != all.end());
  CHECK(texts(feed("?q=steel&limit=50"), "/feed/id") == texts(feed("?q=st%65el"), "/feed/id"));
  CHECK(texts(feed("?q=steel"), "/feed/id") != texts(feed("?q=storm"), "/feed/id"));
}

TEST_CASE_METHOD(Fixture, "a feed never relaxes, takes no facets, and may be empty") {
  const auto document = feed("?q=steel%20storm");
  CHECK(texts(document, "/feed/entry/id").empty());
  CHECK(texts(document, "/feed/updated") == Strings{"1970-01-01T00:00:00Z"});
  CHECK(server.get("/feed.atom?facets=actor").status == 400);
  const std::string tag = server.get("/feed.atom?q=steel").etag;
  CHECK(server.get("/feed.atom?q=steel", tag).status == 304);
}

TEST_CASE_METHOD(Fixture, "a browser finds out how to search here") {
  const Reply reply = server.get("/opensearch.xml");
  CHECK(reply.content_type == "application/opensearchdescription+xml; charset=utf-8");
  pugi::xml_document document;
  REQUIRE(document.load_string(reply.body.c_str()));
  const Strings templates = texts(document, "/OpenSearchDescription/Url/@template");
  REQUIRE(templates.size() == 2);
  CHECK(templates[0].ends_with("/?q={searchTerms}"));
  CHECK(server.get("/").body.find("href=\"/opensearch.xml\"") != std::string::npos);
}

}  // namespace readout::test
