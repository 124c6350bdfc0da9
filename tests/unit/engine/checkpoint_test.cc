// SPDX-License-Identifier: GPL-3.0-or-later
// Work that its caller ends.
#include "engine/contract/checkpoint.h"

#include "tests/support/catch.h"
#include "tests/unit/engine/some_articles.h"

namespace readout::engine {
using namespace test;
namespace {

struct Ended {};

SearchRequest asking(const std::string& query) {
  SearchRequest request;
  request.query = query;
  return request;
}

/// Ends the work at each of its checkpoints in turn, until it comes to its end; how many it had.
template <typename Work>
std::size_t end_everywhere(const Work& work) {
  for (std::size_t end = 1;; ++end) {
    std::size_t seen = 0;
    try {
      work([&] {
        if (++seen == end) throw Ended{};
      });
    } catch (const Ended&) {
      continue;
    }
    CHECK(seen == end - 1);  // else one was swallowed
    return seen;
  }
}

}  // namespace

TEST_CASE_METHOD(SomeArticles, "all that takes time can be ended, and harms nobody after it") {
  const std::string before = reader.search(asking("\"tariffs on steel\" OR coa*")).query.understood;
  const auto searched = [this](const std::string& query) {
    return end_everywhere([&](const Checkpoint& checkpoint) {
      static_cast<void>(reader.search(asking(query), checkpoint));
    });
  };
  // A list for each word, and each hit.
  CHECK(searched("tariffs steel") >= 4);
  CHECK(searched("\"tariffs on steel\"") >= 4);
  CHECK(searched("ta*") >= 3);
  CHECK(searched("stell") >= 2);
  CHECK(searched("actor:\"Wang Yi\" balloon") >= 3);
  CHECK(end_everywhere([this](const Checkpoint& checkpoint) {
          static_cast<void>(reader.walk(asking("tariffs"), checkpoint));
        }) >= 1);
  CHECK(end_everywhere([this](const Checkpoint& checkpoint) {
          static_cast<void>(reader.walk_by_id(asking("tariffs"), "", nullptr, checkpoint));
        }) >= 1);
  CHECK(end_everywhere([this](const Checkpoint& checkpoint) {
          static_cast<void>(reader.marks(asking("tariffs"), "a", checkpoint));
        }) >= 1);
  CHECK(end_everywhere([this](const Checkpoint& checkpoint) {
          static_cast<void>(reader.similar("a", 5, checkpoint));
        }) >= 3);
  CHECK(end_everywhere([this](const Checkpoint& checkpoint) {
          static_cast<void>(reader.copies("c", 5, checkpoint));
        }) >= 1);
  CHECK(end_everywhere([this](const Checkpoint& checkpoint) {
          static_cast<void>(reader.suggest("tar", 5, checkpoint));
        }) >= 2);
  CHECK(end_everywhere([this](const Checkpoint& checkpoint) {
          static_cast<void>(
              reader.facet_values(asking("tariffs"), Field::Actor, "wang", checkpoint));
        }) >= 1);
  CHECK(reader.search(asking("\"tariffs on steel\" OR coa*")).query.understood == before);
}

}  // namespace readout::engine
