// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>

#include "base/error.h"
#include "tests/support/catch.h"

namespace readout::indexer {
namespace {

/// Remembers what it was told; fails where asked to.
class FakeWriter final : public engine::IndexWriter {
 public:
  bool holds_unchanged(const article::Article& article, std::uint64_t) override {
    return unchanged.contains(article.id);
  }
  std::vector<engine::WriteOutcome> add(std::vector<engine::Submission> batch) override {
    const std::lock_guard lock(mutex);
    largest_batch = std::max(largest_batch, batch.size());
    std::vector<engine::WriteOutcome> outcomes;
    for (const engine::Submission& submission : batch) {
      const std::string& id = submission.article.article.id;
      if (id == fails_at) throw Error(ErrorCode::NoSpace, "the disk is full");
      const bool fresh = sequences.emplace(id, submission.sequence).second;
      outcomes.push_back(!fresh               ? engine::WriteOutcome::Superseded
                         : known.contains(id) ? engine::WriteOutcome::Replaced
                                              : engine::WriteOutcome::Added);
    }
    return outcomes;
  }
  bool remove(std::string_view) override { return false; }
  std::optional<engine::FileState> file_state(const std::string&) override { return std::nullopt; }
  void set_file_state(const std::string& path, const engine::FileState& state) override {
    const std::lock_guard lock(mutex);
    states[path] = state;
    articles_at_state[path] = sequences.size();
  }
  std::vector<std::string> files() override { return {}; }
  std::size_t remove_unsubmitted(const std::string&) override { return 0; }
  void forget_file_state(const std::string&) override {}
  [[nodiscard]] std::size_t committed() const override { return 0; }
  void commit() override {}
  void finish() override {}

  std::mutex mutex;
  std::set<std::string> unchanged;
  std::set<std::string> known;
  std::string fails_at = "none";
  std::map<std::string, std::uint64_t> sequences;
  std::map<std::string, engine::FileState> states;
  std::map<std::string, std::size_t> articles_at_state;
  std::size_t largest_batch = 0;
};

article::Article article(std::string id) {
  article::Article out;
  out.id = std::move(id);
  out.origin = {"news.jsonl", 5};
  return out;
}

PipelineStages stages(FakeWriter& writer) {
  return {.writer = writer,
          .tag = [](const article::Article&) { return article::Tags(); },
          .problem = [](const article::ReadProblem&) { FAIL("nothing should be skipped"); }};
}

TEST_CASE("Every article arrives once, in batches, numbered in the order of reading") {
  FakeWriter writer;
  Pipeline pipeline(stages(writer), 3);
  for (int i = 0; i < 1050; ++i) REQUIRE(pipeline.submit(article(std::to_string(i)), nullptr));
  pipeline.finish();
  CHECK(pipeline.counts().added == 1050);
  REQUIRE(writer.sequences.size() == 1050);
  CHECK(writer.largest_batch == 100);
  CHECK(writer.sequences["0"] == 1);
  CHECK(writer.sequences["1049"] == 1050);
}

TEST_CASE("Settling hands over what is not a full batch, and the pipeline goes on") {
  FakeWriter writer;
  Pipeline pipeline(stages(writer), 2);
  for (int i = 0; i < 105; ++i) REQUIRE(pipeline.submit(article(std::to_string(i)), nullptr));
  REQUIRE(pipeline.settle());
  CHECK(writer.sequences.size() == 105);
  REQUIRE(pipeline.settle());
  REQUIRE(pipeline.submit(article("more"), nullptr));
  pipeline.finish();
  CHECK(writer.sequences.size() == 106);
}

TEST_CASE("Settling tells that a worker has failed") {
  FakeWriter writer;
  writer.fails_at = "3";
  Pipeline pipeline(stages(writer), 2);
  for (int i = 0; i < 5; ++i) REQUIRE(pipeline.submit(article(std::to_string(i)), nullptr));
  CHECK_FALSE(pipeline.settle());
  CHECK_THROWS_AS(pipeline.finish(), Error);
}

TEST_CASE("Long articles make smaller batches") {
  FakeWriter writer;
  Pipeline pipeline(stages(writer), 1);
  for (int i = 0; i < 8; ++i) {
    article::Article long_one = article(std::to_string(i));
    long_one.body.assign(600'000, 'x');
    REQUIRE(pipeline.submit(std::move(long_one), nullptr));
  }
  pipeline.finish();
  CHECK(writer.largest_batch == 2);
}

TEST_CASE("Outcomes are counted") {
  FakeWriter writer;
  writer.unchanged = {"same"};
  writer.known = {"old"};
  Pipeline pipeline(stages(writer), 1);
  for (const char* id : {"same", "old", "new", "new"}) {
    REQUIRE(pipeline.submit(article(id), nullptr));
  }
  pipeline.finish();
  const PipelineCounts counts = pipeline.counts();
  CHECK(counts.unchanged == 1);
  CHECK(counts.replaced == 1);
  CHECK(counts.added == 1);
  CHECK(counts.superseded == 1);
  CHECK_FALSE(writer.sequences.contains("same"));
}

TEST_CASE("An article that can't be tagged is skipped and named; the others go on") {
  FakeWriter writer;
  std::vector<article::ReadProblem> problems;
  std::mutex mutex;
  Pipeline pipeline({.writer = writer,
                     .tag =
                         [](const article::Article& one) {
                           if (one.id == "bad") throw std::runtime_error("too strange");
                           return article::Tags();
                         },
                     .problem =
                         [&](article::ReadProblem problem) {
                           const std::lock_guard lock(mutex);
                           problems.push_back(std::move(problem));
                         }},
                    2);
  const auto file = std::make_shared<OpenFile>("/news.jsonl", engine::FileState{.size = 9});
  for (const char* id : {"a", "bad", "b"}) REQUIRE(pipeline.submit(article(id), file));
  pipeline.end_file(file);
  pipeline.finish();
  CHECK(pipeline.counts().added == 2);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].path == "news.jsonl");
  CHECK(problems[0].line == 5);
  CHECK(problems[0].message == "can't be tagged: too strange");
  CHECK(writer.states.at("/news.jsonl").skipped);
}

TEST_CASE("The state of a file is stored after the last of its articles") {
  FakeWriter writer;
  Pipeline pipeline(stages(writer), 1);
  const auto file = std::make_shared<OpenFile>("/big.jsonl", engine::FileState{.size = 1000});
  for (int i = 0; i < 250; ++i) {
    ++file->state.articles;
    REQUIRE(pipeline.submit(article(std::to_string(i)), file));
  }
  pipeline.end_file(file);
  pipeline.finish();
  const engine::FileState& state = writer.states.at("/big.jsonl");
  CHECK(state.size == 1000);
  CHECK(state.articles == 250);
  CHECK_FALSE(state.skipped);
  CHECK(writer.articles_at_state.at("/big.jsonl") == 250);
}

TEST_CASE("A file that was not read to its end has no state") {
  FakeWriter writer;
  Pipeline pipeline(stages(writer), 1);
  const auto file = std::make_shared<OpenFile>("/half.jsonl", engine::FileState{});
  REQUIRE(pipeline.submit(article("a"), file));
  pipeline.finish();
  CHECK(pipeline.counts().added == 1);
  CHECK(writer.states.empty());
}

TEST_CASE("A failing index ends the run: submitting stops, finishing says why") {
  FakeWriter writer;
  writer.fails_at = "150";
  Pipeline pipeline(stages(writer), 2);
  int submitted = 0;
  while (submitted < 100'000 && pipeline.submit(article(std::to_string(submitted)), nullptr)) {
    ++submitted;
  }
  CHECK(submitted < 100'000);
  bool thrown = false;
  try {
    pipeline.finish();
  } catch (const Error& error) {
    thrown = true;
    CHECK(error.code() == ErrorCode::NoSpace);
  }
  CHECK(thrown);
}

TEST_CASE("An abandoned pipeline drops its articles and ends") {
  FakeWriter writer;
  {
    Pipeline pipeline(stages(writer), 2);
    for (int i = 0; i < 150; ++i) REQUIRE(pipeline.submit(article(std::to_string(i)), nullptr));
  }
  CHECK(writer.sequences.size() <= 100);
}

}  // namespace
}  // namespace readout::indexer
