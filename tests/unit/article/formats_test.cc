// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/formats.h"

#include <algorithm>

#include "tests/support/catch.h"

namespace readout::article {
namespace {

std::string_view format_of(std::string_view head) {
  const auto all = formats();
  return std::find_if(
             all.begin(), all.end(), [&](const Format& row) { return row.recognises(head); })
      ->name;
}

TEST_CASE("A file's format is recognised by its content") {
  CHECK(format_of("{\"title\": \"T\"}") == "JSON");
  CHECK(format_of(" [\n {\"title\"") == "JSON");
  CHECK(format_of("<?xml version=\"1.0\"?><!-- c --><rss>") == "feed");
  CHECK(format_of("<feed xmlns=\"http://www.w3.org/2005/Atom\">") == "feed");
  CHECK(format_of("<rdf:RDF xmlns:rdf=\"x\">") == "feed");
  CHECK(format_of("<!DOCTYPE html>") == "HTML");
  CHECK(format_of("<?xml version=\"1.0\"?><html>") == "HTML");
  CHECK(format_of("<p>Text") == "HTML");
  CHECK(format_of("<?xml version=\"1.0\"?><opml>") == "XML");
  CHECK(format_of("---\ntitle: T\n---\n") == "Markdown");
  CHECK(format_of("---\rtitle: T\r---\r") == "Markdown");
  CHECK(format_of("# Talks\n") == "Markdown");
  CHECK(format_of("Talks\n=====\n") == "Markdown");
}

TEST_CASE("Everything else is text") {
  for (const char* head : {"Talks in Vienna\n\nThey met.",
                           "[Beijing] Talks",
                           "{a note}",
                           "#tag",
                           "---",
                           "<3 is not a tag",
                           "<!DOCTYPE",
                           "\xff\xfe",
                           "{",
                           "-- \nx: y"})
    CHECK(format_of(head) == (std::string_view(head) == "{" ? "JSON" : "text"));
}

}  // namespace
}  // namespace readout::article
