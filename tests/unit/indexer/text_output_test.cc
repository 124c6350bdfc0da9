// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <nlohmann/json.hpp>

#include "indexer/inspect_text.h"
#include "indexer/search_text.h"
#include "indexer/stats_text.h"
#include "tests/support/catch.h"

namespace readout::indexer {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

engine::SearchResult result() {
  engine::SearchResult out;
  out.query.text = "ballon (";
  out.query.understood = "ballon";
  out.query.relaxed = true;
  out.all_words = 0;
  out.partial_total = 1234;
  out.query.problems = {{"a parenthesis is not closed", {7, 8}},
                        {"no article has the actor 'x'", {}, "actor"}};
  out.total = 1234;
  out.index.articles = 18603;
  engine::Hit hit;
  hit.article.id = "id-1";
  hit.article.title = "\x1b[31mBalloon\x1b[0m over Montana";
  hit.article.source = "Evil\x07 News";
  hit.article.published =
      article::Published{"2023-02-03", article::DatePrecision::Day, "field date"};
  hit.snippet = {"A balloon was\nseen.", {{2, 9}}};
  hit.tags.actors = {{"china", "China", article::ActorType::Country, {}},
                     {"usa", "United States", article::ActorType::Country, {}}};
  hit.tags.issues = {{"espionage", "Espionage", "security", 0, {}}};
  out.hits = {hit};
  out.facets = {
      {engine::Field::Actor,
       {{"china", "China", "country", 900, true}, {"usa", "United States", "country", 12, false}},
       true},
      {engine::Field::Issue, {}, false}};
  return out;
}

std::string printed(const engine::SearchResult& found, const Style& style, std::size_t offset = 0) {
  std::ostringstream out;
  print_result(out, found, offset, style);
  return out.str();
}

TEST_CASE("A piped answer is plain text") {
  const std::string text = printed(result(), kPlainStyle, 20);
  CHECK_FALSE(has(text, "\x1b"));
  CHECK_FALSE(has(text, "\x07"));
  CHECK(has(text, "1,234 articles of 18,603 for ballon\n"));
  CHECK(has(text, "None has all the words"));
  CHECK(has(text, "Query: '(': a parenthesis is not closed\n"));
  CHECK(has(text, "--actor: no article has the actor 'x'\n"));
  CHECK(has(text, "21. [31mBalloon[0m over Montana\n"));
  CHECK(has(text, "Evil News · 2023-02-03 · id-1\n"));
  CHECK(has(text, "A balloon was seen.\n"));
  CHECK(has(text, "Actors: China, United States\n"));
  CHECK(has(text, "Issues: Espionage\n"));
  CHECK(has(text, "*     900  China  china\n"));
  CHECK(has(text, "       12  United States  usa\n"));
  CHECK(has(text, "…"));
  CHECK_FALSE(has(text, "issue\n"));
}

TEST_CASE("A terminal shows what was found in bold, and the text can add no bold") {
  const std::string text = printed(result(), kTerminalStyle);
  CHECK(has(text, "A \x1b[1mballoon\x1b[0m was seen."));
  CHECK(has(text, "\x1b[1m[31mBalloon[0m over Montana\x1b[0m"));
}

TEST_CASE("An answer without hits is no failure") {
  engine::SearchResult none;
  none.index.articles = 5;
  CHECK(has(printed(none, kPlainStyle), "0 articles of 5\n"));
}

TEST_CASE("A hit without title, source or date says so") {
  engine::SearchResult found;
  found.hits.resize(1);
  found.hits[0].article.id = "x";
  const std::string text = printed(found, kPlainStyle);
  CHECK(has(text, "1. (no title)\n   undated · x\n"));
}

article::TaggedArticle tagged() {
  article::TaggedArticle out;
  article::Article& article = out.article;
  article.id = "id-1";
  article.title = "Talks in Beijing";
  article.title_source = article::TitleSource::Made;
  article.origin = {"reposts/one.txt", 0};
  article.body =
      "The talks took place on Sunday. Antony Blinken met Qin Gang for five and a half "
      "hours in the state guest house and spoke of candid and constructive exchanges. "
      "Nobody else spoke.";
  const auto begin = static_cast<std::uint32_t>(article.body.find("Qin Gang"));
  out.tags.actors = {
      {"qin-gang",
       "Qin Gang",
       article::ActorType::Person,
       {{article::TextField::Body, {begin, begin + 8}}, {article::TextField::Metadata, {0, 0}}}}};
  out.tags.issues = {{"bilateral-talks",
                      "Talks between governments",
                      "diplomacy",
                      2,
                      {{article::TextField::Body, {0, 31}}}}};
  return out;
}

std::string inspected(const article::TaggedArticle& article) {
  std::ostringstream out;
  print_inspected(out, article, kPlainStyle);
  return out.str();
}

TEST_CASE("Inspecting shows where everything came from") {
  article::TaggedArticle article = tagged();
  const std::string undated = inspected(article);
  CHECK(undated.starts_with("Talks in Beijing\n"));
  CHECK(has(undated, "from        reposts/one.txt\n"));
  CHECK(has(undated, "title       made from the text\n"));
  CHECK(has(undated, "date        not known\n"));
  article.article.published =
      article::Published{"2023-06", article::DatePrecision::Month, "dateline"};
  article.article.origin.line = 4;
  const std::string dated = inspected(article);
  CHECK(has(dated, "date        2023-06 (month, from dateline)\n"));
  CHECK(has(dated, "reposts/one.txt:4\n"));
  CHECK(has(dated, "Qin Gang (person, qin-gang), 2 mentions\n"));
  CHECK(has(dated, "given by the file\n"));
  CHECK(has(dated, "Talks between governments (diplomacy, bilateral-talks)\n"));
  CHECK(has(dated, "                The talks took place on Sunday.\n"));
}

TEST_CASE("A mention is shown within its sentence, cut at words") {
  const article::TaggedArticle article = tagged();
  const article::Mention& mention = article.tags.actors[0].mentions[0];
  CHECK(in_context(article.article, mention, kPlainStyle) ==
        "Antony Blinken met [Qin Gang] for five and a half hours in the state guest …");
  CHECK(has(in_context(article.article, mention, kTerminalStyle), "\x1b[1mQin Gang\x1b[0m"));
}

TEST_CASE("A long body is cut between characters, and its length is shown") {
  article::TaggedArticle article;
  for (int i = 0; i < 300; ++i) article.article.body += "ü";
  const std::string text = inspected(article);
  CHECK(has(text, "ü… (300 characters)"));
  CHECK_FALSE(has(text, "\xef\xbf\xbd"));
}

engine::IndexStats stats() {
  engine::IndexStats out;
  out.index = {18603, "uuid-7"};
  out.format = "readout-4";
  out.tagged_by = {{"hash", 18603}};
  out.parts = {{"0001-0a", 18000, 3}, {"0002-0b", 606, 0}};
  out.bytes = 302'000'000;
  out.undated = 19;
  out.first_day = 0;
  out.last_day = 365;
  out.facets = {{engine::Field::Actor, {{"china", "China", "country", 900, false}}, false}};
  return out;
}

TEST_CASE("Figures of an index for people") {
  std::ostringstream out;
  print_stats(out, stats(), "hash", kPlainStyle);
  CHECK(has(out.str(), "articles    18,603\n"));
  CHECK(has(out.str(), "published   1970-01-01 to 1971-01-01, 19 articles undated\n"));
  CHECK(has(out.str(), "size        302.0 MB\n"));
  CHECK(has(out.str(), "tagged by   hash\n"));
  CHECK(has(out.str(), "\nactor\n      900  China\n"));
}

TEST_CASE("Figures say when something else would tag now") {
  std::ostringstream out;
  print_stats(out, stats(), "newer", kPlainStyle);
  CHECK(has(out.str(), "tagged by   hash (older than this: retag)\n"));
  CHECK(nlohmann::json::parse(to_json(stats(), "newer"))["outdated"] == true);
  CHECK(nlohmann::json::parse(to_json(stats(), "hash"))["outdated"] == false);
}

TEST_CASE("Figures say when not all articles were tagged alike") {
  engine::IndexStats figures = stats();
  figures.tagged_by = {{"hash", 18600}, {"newer", 3}};
  std::ostringstream out;
  print_stats(out, figures, "newer", kPlainStyle);
  CHECK(has(out.str(),
            "tagged by   hash (18,600 articles), newer (3 articles) (older than this: retag)\n"));
  const auto json = nlohmann::json::parse(to_json(figures, "newer"));
  CHECK(json["outdated"] == true);
  CHECK(json["tagged_by"][1] == nlohmann::json{{"name", "newer"}, {"articles", 3}});
}

TEST_CASE("Figures of an index for scripts") {
  engine::IndexStats figures = stats();
  const auto json = nlohmann::json::parse(to_json(figures, "hash"));
  CHECK(json["articles"] == 18603);
  CHECK(json["first_day"] == "1970-01-01");
  CHECK(json["bytes"] == 302'000'000);
  CHECK(json["facets"]["actor"]["values"][0]["count"] == 900);
  figures.first_day.reset();
  CHECK(nlohmann::json::parse(to_json(figures, "hash"))["first_day"].is_null());
}

}  // namespace
}  // namespace readout::indexer
