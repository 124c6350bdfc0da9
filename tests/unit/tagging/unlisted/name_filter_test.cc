// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/name_filter.h"

#include "tests/support/catch.h"

namespace readout::tagging {
namespace {

bool no_actor(std::string_view name) {
  static const LanguageWords languages = built_in_words();
  return is_no_actor(languages.of("en"), name);
}

}  // namespace

TEST_CASE("boilerplate of a page is no name") {
  for (const char* name : {"Email Sign Up By",
                           "Newsletter Sign Up Continue",
                           "Daily Newsletters Manage Newsletters",
                           "Replay More Videos",
                           "WATCHED Obama",
                           "Subscribe"}) {
    CAPTURE(name);
    CHECK(no_actor(name));
  }
}

TEST_CASE("a storm is no person") {
  CHECK(no_actor("Hurricane Katrina"));
  CHECK(no_actor("Typhoon Haiyan"));
  CHECK_FALSE(no_actor("National Hurricane Center"));
  CHECK_FALSE(no_actor("Hurricane Relief Fund"));
}

TEST_CASE("other names are kept") {
  for (const char* name : {"Janet Yellen", "Sign of Hope", "Up Helly Aa", "Watchtower", ""}) {
    CAPTURE(name);
    CHECK_FALSE(no_actor(name));
  }
}

}  // namespace readout::tagging
