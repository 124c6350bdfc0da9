// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/conditional.h"

#include <set>
#include <string>

#include "tests/support/catch.h"

namespace readout::searchd {

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

TEST_CASE("answers of another index, catalogue, day or request have another key") {
  const AnswerKey key{"revision", "damage", "catalogue", 19'527, "host", "/path", "q=last+week"};
  std::set<std::string> texts = {key.text()};
  for (const auto part : {&AnswerKey::revision,
                          &AnswerKey::damage,
                          &AnswerKey::catalogue,
                          &AnswerKey::host,
                          &AnswerKey::path,
                          &AnswerKey::parameters}) {
    AnswerKey other = key;
    other.*part += "x";
    CHECK(texts.insert(other.text()).second);
  }
  AnswerKey tomorrow = key;
  ++tomorrow.day;
  CHECK(texts.insert(tomorrow.text()).second);
  AnswerKey moved = key;
  moved.host = "host/";
  moved.path = "path";
  CHECK(texts.insert(moved.text()).second);
  CHECK_FALSE(texts.insert(AnswerKey(key).text()).second);
}

TEST_CASE("tags differ with the content") {
  CHECK(entity_tag("a") != entity_tag("b"));
  CHECK(entity_tag("a") == entity_tag("a"));
}

}  // namespace readout::searchd
