// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/conditional.h"

#include "tests/support/catch.h"

namespace readout {

TEST_CASE("a tag is named alone, in a list, weak or strong") {
  const std::string tag = "W/\"abc\"";
  for (const char* field : {"W/\"abc\"", "\"abc\"", "\"x\", W/\"abc\"", "\"x\",\"abc\" , \"y\""}) {
    CAPTURE(field);
    CHECK(names_tag(field, tag));
  }
  for (const char* field : {"", "abc", "\"ab\"", "W/", ",", "\"x\"", "\"abc", "*"}) {
    CAPTURE(field);
    CHECK_FALSE(names_tag(field, tag));
  }
}

TEST_CASE("tags differ with the content") {
  CHECK(entity_tag("a") != entity_tag("b"));
  CHECK(entity_tag("a") == entity_tag("a"));
}

}  // namespace readout
