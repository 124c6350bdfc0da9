// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/prepare.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {

const std::chrono::sys_seconds kLatest = std::chrono::sys_days(std::chrono::year{2030} / 1 / 1);

TEST_CASE("A draft becomes a complete article") {
  Draft draft;
  draft.article.body = "VIENNA, May 11, 2023 (World Wire) - The ministers met. They talked.\r\n";
  draft.article.authors = {" Jane  Roe ", "Jane Roe", ""};
  const Article article = prepare(draft, kLatest);
  CHECK(article.title == "The ministers met");
  CHECK(article.title_source == TitleSource::Made);
  CHECK(article.source == "World Wire");
  REQUIRE(article.published);
  CHECK(article.published->iso == "2023-05-11");
  CHECK(article.published->origin == "dateline");
  CHECK(article.authors == std::vector<std::string>{"Jane Roe"});
  CHECK(article.language == "en");
  CHECK_FALSE(article.id.empty());
  CHECK_FALSE(article.fingerprint.empty());
}

TEST_CASE("The first claim that is a date counts, and a dateline comes last") {
  Draft draft;
  draft.article.body = "VIENNA, May 11, 2023 - The ministers met.";
  draft.dates = {{"no date", "field date"}, {"2023-05-12", "field published"}};
  CHECK(prepare(draft, kLatest).published->iso == "2023-05-12");
}

TEST_CASE("A dateline without a year gives no date") {
  Draft draft;
  draft.article.body = "VIENNA, May 11 - The ministers met.";
  CHECK_FALSE(prepare(draft, kLatest).published);
}

TEST_CASE("Metadata that is too long is cut, with an ellipsis") {
  Draft draft;
  draft.article.title = std::string(100'000, 'x');
  draft.article.sections.assign(1'000'000, "a");
  draft.article.source = std::string(5'000, 'y');
  const Article article = prepare(std::move(draft), kLatest);
  CHECK(article.title.size() == 1000);
  CHECK(article.title.ends_with("…"));
  CHECK(article.source.size() == 240);
  CHECK(article.sections.size() == 1);
}

TEST_CASE("A declared language stands, a wrong declaration does not") {
  Draft draft;
  draft.article.body = "The ministers met in Vienna on Thursday and talked for eight hours.";
  draft.article.language = "fr-FR";
  CHECK(prepare(draft, kLatest).language == "fr");
  draft.article.language = "nonsense";
  CHECK(prepare(draft, kLatest).language == "en");
}

TEST_CASE("An empty draft becomes an empty article") {
  const Article article = prepare({}, kLatest);
  CHECK(article.title.empty());
  CHECK(article.title_source == TitleSource::None);
  CHECK(article.body.empty());
}

}  // namespace
}  // namespace readout::article
