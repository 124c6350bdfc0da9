// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies named without their country, with the default catalogue.
#include "tests/support/catch.h"
#include "tests/unit/tagging/default_catalogue_tagger.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

/// Ids of the organisations found.
Strings bodies_in(const std::string& body, const std::string& title = "") {
  article::Article article = article_of(title, body);
  article.language = "en";
  Strings ids;
  for (const article::ActorTag& tag : default_catalogue_tagger().tag(article).actors) {
    if (tag.type == article::ActorType::Organisation) ids.push_back(tag.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("a body without its country is that of the country the article is about") {
  CHECK(bodies_in("Voters in Kenya wait. Kenyans were told by the Supreme Court to go home.") ==
        Strings{"supreme-court-of-kenya"});
  CHECK(bodies_in("Poland will buy tanks. The Defence Ministry said so. The Poles like it.") ==
        Strings{"ministry-of-defence-of-poland"});
  CHECK(bodies_in("The central bank raised rates again.", "Inflation in Ghana climbs") ==
        Strings{"bank-of-ghana"});
  CHECK(bodies_in("Russia sent an envoy. A foreign ministry spokesman said so in Moscow.") ==
        Strings{"ministry-of-foreign-affairs-of-russia"});
}

TEST_CASE("persons and seats of a country count for it too") {
  CHECK(bodies_in("William Ruto spoke in Nairobi. He told Parliament that taxes would fall.") ==
        Strings{"parliament-of-kenya"});
}

TEST_CASE("a body named in full earlier comes before the country of the article") {
  CHECK(bodies_in("France, France and again France: the Polish foreign ministry disagrees with "
                  "France. The foreign ministry said so.") ==
        Strings{"ministry-of-foreign-affairs-of-poland"});
}

TEST_CASE("a country without such a body can't own it") {
  CHECK(bodies_in("Americans and their allies warn Iran. Iranians laugh. The Foreign "
                  "Ministry rejected that.") == Strings{"ministry-of-foreign-affairs-of-iran"});
}

TEST_CASE("where several countries are possible, or none, a body is unresolved") {
  CHECK(bodies_in("Poland and Ghana talk. The Defence Ministry said so.").empty());
  CHECK(bodies_in("The Defence Ministry said so. Parliament agreed.").empty());
}

TEST_CASE("a word before or after may make it another body") {
  const std::string text = GENERATE("The rebel-run health ministry said so in Poland.",
                                    "The state supreme court of Poland said so.",
                                    "In Poland, the Supreme Court of Appeal met.",
                                    "In Poland, foreign ministries and central banks met.",
                                    "In Poland, the Ruritanian Foreign Ministry said so.",
                                    "In Poland, the Warsaw Police said so.",
                                    "U.S. leaders and Americans heard Ghana. Parliament met.",
                                    "In Poland, Parliament House was cleaned.",
                                    "In Poland, a supreme court was asked for.",
                                    "In Poland, the police and the army of parliament are small.",
                                    "Parliament Is Not Named Here");
  INFO(text);
  CHECK(bodies_in(text).empty());
}

TEST_CASE("the country right before comes before all else") {
  CHECK(
      bodies_in("Poland, Poland, Poland. Nairobi's Supreme Court spoke; Tehran's foreign ministry "
                "listened.") ==
      Strings{"supreme-court-of-kenya", "ministry-of-foreign-affairs-of-iran"});
}

}  // namespace readout::tagging
