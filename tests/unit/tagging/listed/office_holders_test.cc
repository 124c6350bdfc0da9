// SPDX-License-Identifier: GPL-3.0-or-later
// Offices without a name, with the default catalogue.
#include "tagging/listed/office_holders.h"

#include "tests/support/catch.h"
#include "tests/unit/tagging/default_catalogue_tagger.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

Strings persons_in(const std::string& body, const std::string& date = "2023-06-19") {
  article::Article article = article_of("", body);
  article.language = "en";
  if (!date.empty()) article.published = article::Published{date, article::DatePrecision::Day, ""};
  Strings ids;
  for (const article::ActorTag& tag : default_catalogue_tagger().tag(article).actors) {
    if (tag.type == article::ActorType::Person) ids.push_back(tag.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("an office without a name is its holder on the article's date") {
  const std::string body = "Officials waited in Beijing. There the Secretary of State spoke.";
  CHECK(persons_in(body) == Strings{"antony-blinken"});
  CHECK(persons_in(body, "2019-05-02") == Strings{"mike-pompeo"});
  CHECK(persons_in(body, "").empty());
}

TEST_CASE("an office with its country is that country's") {
  CHECK(persons_in("It rained. Later the Chinese foreign minister spoke.") == Strings{"qin-gang"});
  CHECK(persons_in("It rained. Later the French president spoke.") == Strings{"emmanuel-macron"});
  CHECK(persons_in("It rained. Later the foreign minister spoke.").empty());
  CHECK(persons_in("It rained. Later the President spoke.").empty());
}

TEST_CASE("a named holder of another country doesn't fill an office") {
  CHECK(persons_in("Rishi Sunak spoke. Later the Japanese prime minister spoke.") ==
        Strings{"rishi-sunak", "fumio-kishida"});
  CHECK(persons_in("Prime Minister Rishi Sunak spoke. Later the Japanese prime minister spoke.") ==
        Strings{"rishi-sunak", "fumio-kishida"});
  // He was prime minister of Russia once.
  CHECK(persons_in("Vladimir Putin spoke. Later the Japanese prime minister spoke.") ==
        Strings{"vladimir-putin", "fumio-kishida"});
}

TEST_CASE("a subject makes it another office, a duration does not") {
  CHECK(persons_in("It rained. They met the Chinese foreign minister for five hours.") ==
        Strings{"qin-gang"});
  CHECK(persons_in("It rained. They met the Secretary of State for Wales.").empty());
}

TEST_CASE("where the article names the holder, the office is that person's") {
  CHECK(persons_in("Secretary of State Jane Roe counted votes. Later the Secretary of State spoke.")
            .empty());
  CHECK(persons_in("Votes were counted by Jane Roe, the Secretary of State. It rained.").empty());
  CHECK(persons_in("Mike Pompeo spoke. Later the Secretary of State left.") ==
        Strings{"mike-pompeo"});
  CHECK(persons_in("Later the Secretary of State for Wales spoke.").empty());
  CHECK(persons_in("Later the former Secretary of State spoke.").empty());
  CHECK(persons_in("Later the former French president spoke.").empty());
  CHECK(persons_in("She served as U.S. secretary of state in her day.").empty());
}

TEST_CASE("every place of an office is a mention") {
  article::Article article =
      article_of("", "Here the Secretary of State sat. There the Secretary of State stood.");
  article.language = "en";
  article.published = article::Published{"2023-06-19", article::DatePrecision::Day, ""};
  const article::Tags tags = default_catalogue_tagger().tag(article);
  REQUIRE(tags.actors.size() == 1);
  CHECK(tags.actors[0].mentions.size() == 2);
}

TEST_CASE("the words of the office are the mention") {
  article::Article article = article_of("", "It rained. Later the Chinese foreign minister spoke.");
  article.language = "en";
  article.published = article::Published{"2023-06-19", article::DatePrecision::Day, ""};
  for (const article::ActorTag& tag : default_catalogue_tagger().tag(article).actors) {
    if (tag.id != "qin-gang") continue;
    REQUIRE(tag.mentions.size() == 1);
    CHECK(slice(article.body, tag.mentions[0].span) == "foreign minister");
  }
}

}  // namespace readout::tagging
