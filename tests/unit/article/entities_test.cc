// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/entities.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {

std::string decoded(std::string_view entity) {
  std::string out;
  const std::size_t taken = append_entity(out, entity, 0);
  return taken == entity.size() ? out : "not taken";
}

TEST_CASE("Named, numeric and hexadecimal entities are characters") {
  CHECK(decoded("&eacute;") == "é");
  CHECK(decoded("&#8217;") == "’");
  CHECK(decoded("&#x2019;") == "’");
  CHECK(decoded("&amp;") == "&");
  CHECK(decoded("&#10;") == "\n");
  CHECK(decoded("&#13;") == " ");
}

TEST_CASE("An entity encoded twice counts as one") { CHECK(decoded("&amp;#8217;") == "’"); }

TEST_CASE("Numbers of windows-1252 mean its characters") { CHECK(decoded("&#146;") == "’"); }

TEST_CASE("Other text with an ampersand stays as it is") {
  for (const char* text : {"&",
                           "&;",
                           "& co;",
                           "&unknown;",
                           "&#;",
                           "&#x;",
                           "&#xD800;",
                           "&#1114112;",
                           "&#99999999999999;",
                           "&#0;",
                           "&amp"}) {
    std::string out;
    CHECK(append_entity(out, text, 0) == 0);
    CHECK(out.empty());
  }
}

}  // namespace
}  // namespace readout::article
