// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/submitted_ids.h"

#include "tests/support/catch.h"

namespace readout::engine {

TEST_CASE("the first article with an id stands") {
  SubmittedIds ids;
  const auto verdict = ids.submit("a", 1, 10);
  CHECK(verdict.stands);
  CHECK(verdict.first);
  CHECK(verdict.displaced == 0);
  CHECK(ids.submit("b", 1, 11).first);
}

TEST_CASE("a higher sequence displaces the document of the lower one") {
  SubmittedIds ids;
  ids.submit("a", 1, 10);
  const auto verdict = ids.submit("a", 2, 11);
  CHECK(verdict.stands);
  CHECK_FALSE(verdict.first);
  CHECK(verdict.displaced == 10);
}

TEST_CASE("a lower sequence that comes late does not stand") {
  SubmittedIds ids;
  ids.submit("a", 2, 10);
  const auto verdict = ids.submit("a", 1, 11);
  CHECK_FALSE(verdict.stands);
  CHECK(verdict.displaced == 0);
  CHECK(ids.remove("a") == 10U);
}

TEST_CASE("a removed id is new again") {
  SubmittedIds ids;
  CHECK_FALSE(ids.remove("a"));
  ids.submit("a", 5, 10);
  CHECK(ids.remove("a") == 10U);
  CHECK_FALSE(ids.remove("a"));
  CHECK(ids.submit("a", 1, 11).first);
}

}  // namespace readout::engine
