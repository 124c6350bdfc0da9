// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/markup.h"
#include "base/utf8.h"
#include "tests/unit/article/reading.h"

namespace readout::article {
namespace {

TEST_CASE("What stands before the root element is skipped") {
  CHECK(skip_prolog(" <?xml?><!-- <a> --><!DOCTYPE x [<!ENTITY a \"b\">]><rss v>") == "<rss v>");
  CHECK(skip_prolog("<!doctype html><p>").starts_with("<!doctype html>"));
  CHECK(skip_prolog("<!-- without end").empty());
  CHECK(element_name("<atom:feed xmlns=x>") == "atom:feed");
  CHECK(element_name("<br/>") == "br");
}

TEST_CASE("XML of another kind is reported with its root") {
  CHECK(problem_of("<?xml version=\"1.0\"?><opml><body/></opml>").find("<opml>") !=
        std::string::npos);
}

TEST_CASE("A root element that is not UTF-8 is reported in valid UTF-8") {
  CHECK(is_valid_utf8(problem_of("<?xml version=\"1.0\"?><b\xff\xfe/>")));
}

TEST_CASE("Entities that multiply themselves are not expanded") {
  std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 30; ++i) {
    const std::string last = "&a" + std::to_string(i - 1) + ";";
    bomb += "<!ENTITY a" + std::to_string(i) + " \"" + last + last + "\">";
  }
  bomb +=
      "]><rss><channel><item><title>Talks</title><description>&a29;</description></item>"
      "</channel></rss>";
  const Read result = read(bomb);
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].body.size() < 100);
}

}  // namespace
}  // namespace readout::article
