// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/summary.h"

#include "indexer/repeated_ids.h"
#include "tests/support/catch.h"

namespace readout::indexer {
namespace {

using seconds = std::chrono::duration<double>;

TEST_CASE("The summary counts what became of every article") {
  CHECK(summary_line({48, 0, 0, 1, 0}, 48, 320'000, seconds(0.8)) ==
        "added 48, replaced 0, unchanged 0, skipped 1 in 0.8 s (60 articles/s, 400.0 kB/s)");
}

TEST_CASE("The summary has no rate where nothing was read") {
  CHECK(summary_line({0, 0, 1200, 0, 0}, 0, 0, seconds(0.2)) ==
        "added 0, replaced 0, unchanged 1200, skipped 0 in 0.2 s");
}

TEST_CASE("Articles replaced by later ones of the run are counted apart") {
  CHECK(summary_line({1, 0, 0, 0, 2}, 3, 300, seconds(0.001)) ==
        "added 1, replaced 0, unchanged 0, skipped 0, superseded 2 in 0.0 s");
}

article::Article article(const std::string& id, const std::string& path, std::uint64_t line) {
  article::Article out;
  out.id = id;
  out.origin = {path, line};
  return out;
}

TEST_CASE("A repeated id is reported with its last place") {
  RepeatedIds ids;
  CHECK_FALSE(ids.note(article("a", "one.jsonl", 1)));
  CHECK_FALSE(ids.note(article("b", "one.jsonl", 2)));
  const auto first = ids.note(article("a", "two.jsonl", 9));
  REQUIRE(first);
  CHECK(first->path == "one.jsonl");
  CHECK(first->line == 1);
  const auto second = ids.note(article("a", "three.txt", 0));
  REQUIRE(second);
  CHECK(second->path == "two.jsonl");
  CHECK(second->line == 9);
}

}  // namespace
}  // namespace readout::indexer
