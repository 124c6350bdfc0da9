// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/english_inflections.h"

#include <algorithm>

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

bool may_be_of(std::string_view word, std::string_view base) {
  const std::vector<std::string> bases = english_bases(word);
  return std::find(bases.begin(), bases.end(), base) != bases.end();
}

}  // namespace

TEST_CASE("an unknown English word's forms lead to one word") {
  for (const char* word : {"vlog", "vlogs", "vlogged", "vlogging"}) {
    INFO(word);
    CHECK(may_be_of(word, "vlog"));
  }
  for (const char* word : {"google", "googles", "googled", "googling"}) {
    INFO(word);
    CHECK(may_be_of(word, "google"));
  }
  CHECK(may_be_of("crunchies", "crunchy"));
  CHECK(may_be_of("zoomboxes", "zoombox"));
}

TEST_CASE("names that differ by a last e are two words") {
  CHECK(english_bases("levin") == std::vector<std::string>{"levin"});
  CHECK(english_bases("levine") == std::vector<std::string>{"levine"});
}

TEST_CASE("an ending that is part of the word stays") {
  for (const char* word : {"ying", "zed", "strng", "sxng"}) {
    INFO(word);
    CHECK(english_bases(word) == std::vector<std::string>{word});
  }
  CHECK(may_be_of("dalling", "dall"));  // a double l is no sign of a short one
}

TEST_CASE("a regular plural has a singular") {
  CHECK(english_singular("houthis") == "houthi");
  CHECK(english_singular("crunchies") == "crunchy");
  CHECK(english_singular("tvs") == "tv");
  CHECK_FALSE(english_singular("congress"));
  CHECK_FALSE(english_singular("virus"));
  CHECK_FALSE(english_singular("houthi"));
  CHECK_FALSE(english_singular("is"));
}

}  // namespace readout::engine
