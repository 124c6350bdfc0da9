// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/assets.h"

#include "tests/support/catch.h"

namespace readout::searchd {
namespace {

std::string header(const HttpResponse& response, const std::string& wanted) {
  for (const auto& [name, value] : response.headers) {
    if (name == wanted) return value;
  }
  return {};
}

}  // namespace

TEST_CASE("the page is served under a policy that lets nothing inline or foreign run") {
  const auto page = Assets().serve("index.html", {});
  REQUIRE(page);
  CHECK(page->content_type == "text/html; charset=utf-8");
  CHECK(page->body.find("<!doctype html>") != std::string::npos);
  CHECK(header(*page, "Content-Security-Policy") ==
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
}

TEST_CASE("the page has nothing that its policy would stop") {
  const std::string page = Assets().serve("index.html", {})->body;
  for (const std::string forbidden : {"<style", " style=", " onclick=", " onload=", "<base"}) {
    CHECK(page.find(forbidden) == std::string::npos);
  }
}

TEST_CASE("every file the page names is there") {
  const Assets assets;
  const std::string page = assets.serve("index.html", {})->body;
  const std::string prefix = "\"/assets/";
  std::size_t named = 0;
  for (std::size_t at = page.find(prefix); at != std::string::npos; at = page.find(prefix, at)) {
    at += prefix.size();
    const std::string path = page.substr(at, page.find('"', at) - at);
    CAPTURE(path);
    CHECK(assets.serve(path, {}));
    ++named;
  }
  CHECK(named > 1);
}

TEST_CASE("a client that has a file is not sent it again") {
  const Assets assets;
  HttpRequest request;
  request.if_none_match = header(*assets.serve("icon.svg", {}), "ETag");
  for (const std::string& tag : {request.if_none_match,
                                 request.if_none_match.substr(2),  // without "W/"
                                 "\"other\", " + request.if_none_match}) {
    CAPTURE(tag);
    request.if_none_match = tag;
    const auto again = assets.serve("icon.svg", request);
    REQUIRE(again);
    CHECK(again->status == 304);
    CHECK(again->body.empty());
  }
  request.if_none_match = "\"other\"";
  CHECK(assets.serve("icon.svg", request)->status == 200);
}

TEST_CASE("nothing but the page's files is served") {
  const Assets assets;
  for (const std::string path : {"",
                                 "nothing",
                                 "../CMakeLists.txt",
                                 "/etc/passwd",
                                 "js/package.json",
                                 "js",
                                 "index.html/"}) {
    CAPTURE(path);
    CHECK_FALSE(assets.serve(path, {}));
  }
}

}  // namespace readout::searchd
