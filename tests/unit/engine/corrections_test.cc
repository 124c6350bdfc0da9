// SPDX-License-Identifier: GPL-3.0-or-later
// Misspelled words.
#include "engine/searching/spelling.h"
#include "tests/support/catch.h"
#include "tests/unit/engine/some_articles.h"

namespace readout::engine {
using namespace test;

TEST_CASE_METHOD(SomeArticles,
                 "a word that the index does not know is corrected by those it knows") {
  CHECK(corrected("goverment tariffs") == "government tariffs");
  CHECK(corrected("(baloon, -steal)") == "(balloon, -steel)");
  CHECK(corrected("abllon") == "balloon");
  CHECK(corrected("xyllon") == "");
  CHECK(corrected("blaloon") == "balloon");
  CHECK(corrected("government") == "");
  CHECK(corrected("zzzzzz") == "");
  std::string many;
  for (std::size_t i = 0; i < kMaxCorrectedWords; ++i) many += "zzzzzz ";
  CHECK(corrected(many + "baloon") == "");
  CHECK(corrected(many.substr(7) + "baloon") == many.substr(7) + "balloon");
}

TEST_CASE_METHOD(SomeArticles,
                 "a rare word is corrected by one that a hundred times as many articles have") {
  std::vector<Submission> batch;
  for (std::size_t i = 0; i < 200; ++i) {
    const std::string id = "senate" + std::to_string(i);
    batch.push_back({tagged(id, "Senate", i % 2 == 0 ? "The senate votes." : "Senate, total."), i});
  }
  batch.push_back({tagged("slips", "Notes", "The senat voted totaly; a sennet blew."), 300});
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  CHECK(corrected("senat") == "senate");
  CHECK(corrected("sennet") == "");  // two letters away
  CHECK(corrected("totaly") == "total");
  CHECK(corrected("totall") == "total");
}

TEST_CASE_METHOD(SomeArticles, "slips in short words, in phrases and in names are corrected") {
  std::vector<Submission> batch;
  for (std::size_t i = 0; i < 120; ++i)
    batch.push_back({tagged("h" + std::to_string(i), "Notes", "The plan of Hillary, and has."), i});
  batch.push_back({tagged("slip", "Notes", "Hilary came with her plna."), 300});
  tag(batch.back().article, "hilary", "Hilary");
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  CHECK(corrected("hte") == "the");
  CHECK(corrected("hsa") == "has");
  CHECK(corrected("teh") == "the");
  CHECK(corrected("fbi") == "");
  CHECK(corrected("\"hte plna\"") == "\"the plan\"");
  CHECK(corrected("title:\"hte plan\"") == "title:\"the plan\"");
  CHECK(corrected("hilary") == "hillary");
  CHECK(corrected("=hilary") == "");
}

TEST_CASE_METHOD(SomeArticles, "what only hyphens join is neither suggested nor a correction") {
  std::vector<Submission> batch;
  for (std::size_t i = 0; i < 30; ++i)
    batch.push_back({tagged("j" + std::to_string(i), "Notes", "An ozone-era U.S.-Ozone law."), i});
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  CHECK(corrected("ozonera") == "");
  Strings words;
  for (const WordSuggestion& each : reader.suggest("ozone", 5).words) words.push_back(each.word);
  CHECK(words == Strings{"ozone"});
  CHECK(reader.suggest("u.s.", 5).words.at(0).word == "u.s.");
  CHECK(reader.suggest("u.s.", 5).words.size() == 1);
}

TEST_CASE_METHOD(SomeArticles, "a rare form of a word that the index knows is no slip") {
  std::vector<Submission> batch;
  for (std::size_t i = 0; i < 120; ++i) {
    const std::string body = i % 2 == 0 ? "He will argue on, arguing." : "She will age well.";
    batch.push_back({tagged("a" + std::to_string(i), "Notes", body), i});
  }
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  CHECK(corrected("ageing") == "");
  CHECK(corrected("arging") == "arguing");
}

TEST_CASE_METHOD(SomeArticles, "of likely corrections that in many more articles is meant") {
  std::vector<Submission> batch;
  for (std::size_t i = 0; i < 60; ++i) {
    const std::string body = i < 57 ? "A tariff came." : "The tarif was wrong.";
    batch.push_back({tagged("t" + std::to_string(i), "Notes", body), i});
  }
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  CHECK(corrected("tarrif") == "tariff");
  CHECK(corrected("tariff") == "");
}

TEST_CASE_METHOD(SomeArticles,
                 "of equally close corrections the one with a doubled letter comes first") {
  std::vector<Submission> batch;
  for (std::size_t i = 0; i < 9; ++i) {
    const std::string body = i < 6 ? "The sum is total." : "It is totally so.";
    batch.push_back({tagged("t" + std::to_string(i), "Notes", body), i});
  }
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  CHECK(corrected("totaly") == "totally");
}

TEST_CASE_METHOD(SomeArticles, "numbers, short words, names and words as typed are not corrected") {
  CHECK(corrected("2024") == "");
  CHECK(corrected("stel") == "steel");
  CHECK(corrected("ste") == "");
  CHECK(corrected("yellen") == "");
  CHECK(corrected("=goverment") == "");
}

}  // namespace readout::engine
