// SPDX-License-Identifier: GPL-3.0-or-later
// Many readers, one writer: no error, no torn answer.
#include <atomic>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/error.h"
#include "engine/index_reader.h"
#include "engine/index_writer.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

/// Article n says of itself what every answer about it must agree with.
engine::Submission numbered(std::size_t n, std::size_t round) {
  article::TaggedArticle tagged;
  tagged.article.id = "article-" + std::to_string(n);
  tagged.article.title = "Number " + std::to_string(n);
  tagged.article.language = "en";
  tagged.article.source = "round-" + std::to_string(round);
  tagged.article.fingerprint = tagged.article.id;
  for (int i = 0; i < 60; ++i)
    tagged.article.body += "Talks on trade went on in round " + std::to_string(round) + ". ";
  tagged.tags.actors = {
      {"china", "China", article::ActorType::Country, {{article::TextField::Body, {0, 5}}}}};
  return {std::move(tagged), n + 1};
}

constexpr std::size_t kArticles = 400;

/// Every article of a round carries its number, so an answer that mixes rounds within one article
/// is torn.
void write_round(const std::filesystem::path& index, std::size_t round) {
  const bool rebuild = round % 4 == 3;
  const auto writer = engine::open_index_writer(index, {true, rebuild, "catalogue"});
  for (std::size_t begin = 0; begin < kArticles; begin += 100) {
    std::vector<engine::Submission> batch;
    for (std::size_t n = begin; n < begin + 100; ++n) batch.push_back(numbered(n, round));
    writer->add(std::move(batch));
  }
  writer->finish();
}

/// What is wrong with an answer to "trade", or nothing.
std::string fault_of(const engine::SearchResult& result) {
  if (result.total != result.index.articles) return "total and articles differ";
  std::size_t sources = 0;
  for (const engine::FacetValue& value : result.facets.at(0).values) sources += value.count;
  if (sources != result.total) return "the facet does not add up to the total";
  for (const engine::Hit& hit : result.hits) {
    const std::string round = hit.article.source.substr(hit.article.source.find('-') + 1);
    if (hit.snippet.text.find("in round " + round + ".") == std::string::npos)
      return "a hit of two rounds";
    if (hit.snippet.marks.empty()) return "no mark";
  }
  return {};
}

}  // namespace

TEST_CASE(
    "eight threads search while articles are replaced and the index is rebuilt: no error, no torn "
    "answer") {
  const TempDir folder;
  const auto index = folder / "index";
  write_round(index, 0);
  const engine::IndexReader reader(index, {std::chrono::milliseconds(0), 8});
  std::atomic<bool> done{false};
  std::atomic<std::size_t> answers{0};
  std::mutex mutex;
  std::vector<std::string> faults;
  {
    std::vector<std::jthread> searchers;
    for (int i = 0; i < 8; ++i) {
      searchers.emplace_back([&] {
        engine::SearchRequest request;
        request.query = "trade";
        request.facets = {engine::Field::Source};
        while (!done) {
          try {
            const std::string fault = fault_of(reader.search(request));
            ++answers;
            if (fault.empty()) continue;
            const std::lock_guard lock(mutex);
            faults.push_back(fault);
          } catch (const std::exception& error) {
            const std::lock_guard lock(mutex);
            faults.emplace_back(error.what());
          }
        }
      });
    }
    for (std::size_t round = 1; round <= 8; ++round) write_round(index, round);
    done = true;
  }
  CHECK(answers > 8);
  CHECK(faults == std::vector<std::string>{});
}

TEST_CASE("a reader that watches sees what comes, what goes and what comes back") {
  const TempDir folder;
  const auto index = folder / "index";
  const engine::IndexReader reader(
      index, {.refresh = std::chrono::milliseconds(1), .handles = 2, .watch = true});
  const auto articles = [&]() -> std::optional<std::size_t> {
    try {
      return reader.state().articles;
    } catch (const Error&) {
      return std::nullopt;
    }
  };
  const auto becomes = [&](std::optional<std::size_t> expected) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (articles() != expected && std::chrono::steady_clock::now() < end)
      std::this_thread::yield();
    return articles() == expected;
  };
  CHECK(becomes(std::nullopt));
  write_round(index, 0);
  CHECK(becomes(kArticles));
  {
    const auto writer = engine::open_index_writer(index, {true, false, "catalogue"});
    writer->remove("article-7");
    writer->finish();
  }
  CHECK(becomes(kArticles - 1));
  std::filesystem::rename(index, folder / "away");
  CHECK(becomes(std::nullopt));
  std::filesystem::rename(folder / "away", index);
  CHECK(becomes(kArticles - 1));
}

}  // namespace readout::test
