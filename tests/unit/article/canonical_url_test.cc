// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/canonical_url.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {

TEST_CASE("One page has one address, however it was linked") {
  CHECK(canonical_url(" HTTPS://Example.ORG:443/News/1?utm_source=a&id=7&fbclid=b#top ") ==
        "https://example.org/News/1?id=7");
  CHECK(canonical_url("http://example.org:80") == "http://example.org/");
  CHECK(canonical_url("//example.org/a b") == "https://example.org/a%20b");
}

TEST_CASE("Parameters that select the page stay") {
  CHECK(canonical_url("https://example.org/#!/story/1") == "https://example.org/#!/story/1");
  CHECK(canonical_url("https://example.org:8080/?p=1&q=2") == "https://example.org:8080/?p=1&q=2");
}

TEST_CASE("Only web addresses are kept") {
  for (const char* text : {"javascript:alert(1)", "/news/1", "ftp://example.org/", "https://", ""})
    CHECK(canonical_url(text).empty());
}

TEST_CASE("Quotes and brackets can't leave the address they stand in") {
  CHECK(canonical_url("https://example.org/\"><b>") == "https://example.org/%22%3E%3Cb%3E");
}

TEST_CASE("References are resolved against their page") {
  CHECK(web_address("/a.jpg", "https://example.org/news/1") == "https://example.org/a.jpg");
  CHECK(web_address("//cdn.example.org/a.jpg", "") == "https://cdn.example.org/a.jpg");
  CHECK(web_address("https://example.org/a.jpg", "") == "https://example.org/a.jpg");
  CHECK(web_address("/a.jpg", "").empty());
  CHECK(web_address("data:image/png;base64,AA", "https://example.org/").empty());
}

}  // namespace
TEST_CASE("spellings of one address share their key") {
  for (const char* url : {"https://www.example.org/news/",
                          "http://example.org/news",
                          "//Example.org/news#top",
                          "www.example.org/news?utm_source=a",
                          "example.org/news"}) {
    CAPTURE(url);
    CHECK(address_key(url) == "example.org/news");
  }
  CHECK(address_key("https://example.org/News?id=7") == "example.org/News?id=7");
  CHECK(address_key("").empty());
}

TEST_CASE("an address lies in its host and in the domains around it") {
  using Strings = std::vector<std::string>;
  CHECK(sites_of("https://www.Example.co.uk:8080/news?q=a.b") ==
        Strings{"www.example.co.uk", "example.co.uk", "co.uk", "uk"});
  CHECK(sites_of("").empty());
  CHECK(host_of("https://reader@example.org/x") == "example.org");
  CHECK(host_of("*.example.org") == "example.org");
  CHECK(host_of("localhost") == "localhost");
}

}  // namespace readout::article
