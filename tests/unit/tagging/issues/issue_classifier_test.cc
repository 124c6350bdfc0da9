// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

constexpr std::string_view kIssues = R"(
[[actor]]
id = "opec"
name = "OPEC"
type = "organisation"

[[issue]]
id = "trade"
name = "Trade"
group = "Economy"
[issue.words]
"tariff*" = 4
"trade war*" = 4
"trade" = 2
"exports" = 2
[issue.against]
"insider trade" = 8

[[issue]]
id = "energy"
name = "Energy"
group = "Economy"
threshold = 3
actors = { opec = 3 }
[issue.words]
"oil" = 2
"gas" = 2
"pipeline*" = 2
)";

Strings issues_in(const std::string& title, const std::string& body) {
  static const Tagger tagger = tagger_of(kIssues);
  return ids_of(tagger.tag(article_of(title, body)).issues);
}

}  // namespace

TEST_CASE("an article gets the issues it is about, not those it touches on") {
  CHECK(issues_in("", "New tariffs hit exports. The trade war goes on. More tariffs follow.") ==
        Strings{"trade"});
  CHECK(issues_in("", "He learnt his trade early and sang of the sea.").empty());
}

TEST_CASE("the title counts more than the text") {
  const std::string body = "They met. They spoke. They ate. They left. Trade was named once.";
  CHECK(issues_in("", body).empty());
  CHECK(issues_in("Tariffs and trade", body) == Strings{"trade"});
}

TEST_CASE("a long article needs more evidence") {
  const std::string said = "Tariffs were raised on exports. ";
  std::string filler;
  for (int i = 0; i < 3000; ++i) filler += "They walked along the river. ";
  CHECK(issues_in("", said + "They walked along the river.") == Strings{"trade"});
  CHECK(issues_in("", filler + said).empty());
}

TEST_CASE("phrases against an issue are subtracted") {
  CHECK(issues_in("", "Exports and tariffs. Insider trade. Insider trade.").empty());
}

TEST_CASE("actors are hints and not enough alone") {
  CHECK(issues_in("", "OPEC met.").empty());
  CHECK(issues_in("", "OPEC met about oil. Gas was not named.") == Strings{"energy"});
}

TEST_CASE("of phrases that begin at one word only the longest counts") {
  // "trade war" as "trade war" and "trade" would reach the threshold.
  CHECK(issues_in("", "One. Two. Three. Four. A trade war.").empty());
}

TEST_CASE("the evidence is whole sentences, in order of the text") {
  const Tagger tagger = tagger_of(kIssues);
  const article::Article article =
      article_of("Tariffs rise", "It rained. The trade war goes on. Nobody smiled. Exports fall.");
  const article::Tags tags = tagger.tag(article);
  REQUIRE(tags.issues.size() == 1);
  CHECK(tags.issues[0].group == "Economy");
  CHECK(tags.issues[0].score > 0);
  Strings evidence;
  for (const article::Mention& mention : tags.issues[0].evidence)
    evidence.emplace_back(text_of(article, mention));
  CHECK(evidence == Strings{"Tariffs rise", "The trade war goes on.", "Exports fall."});
}

TEST_CASE("a title made from the text does not count twice") {
  const Tagger tagger = tagger_of(kIssues);
  article::Article article =
      article_of("Tariffs were named", "Tariffs were named. They left. They slept.");
  CHECK(ids_of(tagger.tag(article).issues) == Strings{"trade"});
  article.title_source = article::TitleSource::Made;
  CHECK(tagger.tag(article).issues.empty());
}

}  // namespace readout::tagging
