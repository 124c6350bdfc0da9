// SPDX-License-Identifier: GPL-3.0-or-later
// NEAR on a real index: what it finds and what it marks.
#include <algorithm>
#include <array>

#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
using namespace test;
namespace {

using Strings = std::vector<std::string>;

/// Sorted endings of one stem.
constexpr std::array kEndings = {"", "ed", "er", "ers", "ing", "s"};

struct Fixture {
  TempDir folder;
  IndexReader reader;

  Fixture() : reader(folder / "index", {std::chrono::milliseconds(0), 1}) {
    std::vector<Submission> batch;
    const auto add = [&batch](const std::string& id, const std::string& body) {
      batch.push_back(submission(id, body, batch.size() + 1));
    };
    for (const char* ending : kEndings) {
      // The longer the ending, the rarer.
      for (std::size_t copy = 0; copy < 8 - std::string(ending).size(); ++copy)
        add("paint" + std::string(ending) + std::to_string(copy),
            "One harbour paint" + std::string(ending) + " was seen, number " +
                std::to_string(copy) + ".");
    }
    add("chain", "The spy flew a white balloon over Montana. Far from there a spy slept.");
    add("loose", "The spy slept for a long and quiet week, and then a balloon came over Montana.");
    add("phrase", "A spy met the south china sea fleet near a cross-strait ferry.");
    add("apart", "A spy saw the sea. Ships of the south and of china were far from the fleet.");
    add("twice", "Spy against spy, they said.");
    const auto writer = open_writer(folder / "index");
    writer->add(std::move(batch));
    writer->finish();
  }

  [[nodiscard]] SearchResult search(const std::string& query) const {
    SearchRequest request;
    request.query = query;
    request.limit = 100;
    return reader.search(request);
  }
  [[nodiscard]] Strings found(const std::string& query) const {
    Strings ids;
    for (const Hit& hit : search(query).hits) ids.push_back(hit.article.id);
    std::sort(ids.begin(), ids.end());
    return ids;
  }
  /// The words marked in the body of an article.
  [[nodiscard]] Strings marked(const std::string& query, const std::string& id) const {
    SearchRequest request;
    request.query = query;
    const MarkedText body = reader.marks(request, id).value().body;
    Strings words;
    for (const Span mark : body.marks) words.emplace_back(slice(body.text, mark));
    return words;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "NEAR finds its words in every form that they have alone") {
  CHECK(search("harbour NEAR/1 painter").total == search("harbour painter").total);
  CHECK(search("harbour NEAR/1 paints").total == search("harbour paints").total);
  CHECK(search("harbour NEAR/1 paint").total >= 8 + 6 + 5 + 7);  // paint, -ed, -ing, -s
}

TEST_CASE_METHOD(Fixture, "a chain holds each word near the one before it") {
  CHECK(found("spy NEAR/4 balloon NEAR/2 montana") == Strings{"chain"});
  CHECK(found("spy NEAR/11 balloon NEAR/3 montana") == Strings{"chain", "loose"});
  CHECK(found("spy NEAR/4 balloon NEAR/1 montana").empty());
}

TEST_CASE_METHOD(Fixture, "phrases, groups, written words and beginnings may be near something") {
  CHECK(found("spy NEAR/3 \"south china sea\"") == Strings{"phrase"});
  CHECK(found("(fleet OR balloon) NEAR/7 spy") == Strings{"chain", "phrase"});
  CHECK(found("spy NEAR/3 =sea") == Strings{"apart"});
  CHECK(found("mont* NEAR/3 ballo*") == Strings{"chain", "loose"});
  CHECK(found("fleet NEAR/3 cross-strait") == Strings{"phrase"});
  CHECK(found("spy NEAR/2 spy") == Strings{"twice"});
}

TEST_CASE_METHOD(Fixture, "the words of a phrase may be asked for loosely") {
  CHECK(found("\"montana balloon\"").empty());
  CHECK(found("\"montana balloon\"~3") == Strings{"chain", "loose"});
  CHECK(found("\"montana balloons\"~3").empty());
}

TEST_CASE_METHOD(Fixture, "NEAR goes together with other words, filters and exclusions") {
  CHECK(found("spy NEAR/9 balloon white") == Strings{"chain"});
  CHECK(found("montana -(spy NEAR/5 balloon)") == Strings{"loose"});
  CHECK(found("(spy NEAR/5 balloon) OR ferry") == Strings{"chain", "phrase"});
}

TEST_CASE_METHOD(Fixture, "only what is within reach is marked") {
  CHECK(marked("spy NEAR/4 balloon", "chain") == Strings{"spy", "balloon"});
  CHECK(marked("spy NEAR/3 \"south china sea\"", "phrase") == Strings{"spy", "south china sea"});
  CHECK(marked("spy NEAR/4 balloon", "loose").empty());
}

}  // namespace readout::engine
