// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of a query may belong together.
#include "engine/searching/little_words.h"

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Runs = std::vector<WordRun>;

std::vector<LittleWord> of(const std::string& query) {
  const StopWords english({"en"});
  return little_words(parse_query(query).root.children, english);
}

}  // namespace

TEST_CASE("a negation belongs to the word after it") {
  const auto found = of("found not guilty");
  REQUIRE(found.size() == 1);
  CHECK(found[0].at == 1);
  CHECK(found[0].runs == Runs{{1, 2}});
}

TEST_CASE("an adverb belongs to the word before it or else to the one after it") {
  const auto found = of("take over the firm");
  REQUIRE(found.size() == 1);
  CHECK(found[0].runs == Runs{{0, 1}, {1, 3}});
}

TEST_CASE("stop words between belong to the run") {
  const auto found = of("up or down vote");
  REQUIRE(found.size() == 2);
  CHECK(found[0].runs == Runs{{0, 3}});
  CHECK(found[1].runs == Runs{{2, 3}});
}

TEST_CASE("words of pure grammar and words of a field belong to nothing") {
  CHECK(of("what is the plan").empty());
  CHECK(of("not title:guilty").empty());
  CHECK(of("not \"a plan\"").empty());
}

}  // namespace readout::engine
