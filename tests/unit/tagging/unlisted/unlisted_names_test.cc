// SPDX-License-Identifier: GPL-3.0-or-later
// Actors that the catalogue doesn't list, found with the built-in model.
#include <algorithm>

#include "embedded/name_model_files.h"
#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

constexpr std::string_view kCatalogue = R"(
[[actor]]
id = "united-states"
name = "United States"
type = "country"
aliases = ["U.S.", "American"]

[[actor]]
id = "antony-blinken"
name = "Antony Blinken"
type = "person"

[[actor]]
id = "china"
name = "China"
type = "country"
aliases = ["Chinese"]
)";

const Tagger& tagger() {
  static const Tagger tagger(
      std::make_shared<const Catalogue>(catalogue_of(kCatalogue)),
      std::make_shared<const NameModel>(NameModel::read(name_model_files().front().bytes)));
  return tagger;
}

/// "name (type)", in the order of the text's first mention of each.
Strings actors_in(const std::string& body,
                  const std::string& title = "",
                  const std::string& language = "en") {
  article::Article article = article_of(title, body);
  article.language = language;
  std::vector<article::ActorTag> tags = tagger().tag(article).actors;
  std::stable_sort(
      tags.begin(), tags.end(), [](const article::ActorTag& left, const article::ActorTag& right) {
        return left.mentions.front().span.begin < right.mentions.front().span.begin;
      });
  Strings names;
  for (const article::ActorTag& tag : tags)
    names.push_back(tag.name + " (" + std::string(article::name_of(tag.type)) + ")");
  return names;
}

}  // namespace

TEST_CASE("a person is found by title and full name, later by surname") {
  const std::string body =
      "Health Minister Amara Okonjo said on Monday that the plan had failed. Mr. Okonjo's critics "
      "laughed. Okonjo left.";
  CHECK(actors_in(body) == Strings{"Amara Okonjo (person)"});
  article::Article article = article_of("", body);
  article.language = "en";
  const article::Tags tags = tagger().tag(article);
  CHECK(texts_of(article, tags, "amara-okonjo") == Strings{"Amara Okonjo", "Okonjo", "Okonjo"});
}

TEST_CASE("one person has one name, with and without a middle initial") {
  CHECK(
      actors_in("Peter Q. Hallström spoke first. Then Peter Hallström sat down, said Ms. Weiss.") ==
      Strings{"Peter Q. Hallström (person)", "Weiss (person)"});
}

TEST_CASE("names of the body are recognised in the title, however it is written") {
  const std::string title = GENERATE("Minister Okonjo quits over failed plan",
                                     "Minister Okonjo Quits Over Failed Plan",
                                     "MINISTER OKONJO QUITS OVER FAILED PLAN",
                                     "Amara Okonjo quits over failed plan");
  article::Article article =
      article_of(title, "Senator Ruth Tanaka laughed. Health Minister Amara Okonjo left.");
  article.language = "en";
  const article::Tags tags = tagger().tag(article);
  CHECK(ids_of(tags.actors) == Strings{"amara-okonjo", "ruth-tanaka"});
  CHECK(texts_of(article, tags, "amara-okonjo").size() == 2);
}

TEST_CASE("a title gives the full name of a person that the body mentions by surname") {
  const std::string title =
      GENERATE("Amara Okonjo quits over failed plan", "Amara Okonjo Quits Over Failed Plan");
  CHECK(actors_in("The plan of Ms. Okonjo had failed.", title) == Strings{"Amara Okonjo (person)"});
}

TEST_CASE("a common word in a headline is no name, even if it is a person's surname") {
  article::Article article = article_of("Young Voters Turn Away", "Senator Ruth Young laughed.");
  article.language = "en";
  CHECK(texts_of(article, tagger().tag(article), "ruth-young") == Strings{"Ruth Young"});
}

TEST_CASE("a name in the title alone is found unless the title is in title case") {
  const std::string body = "The plan had failed.";
  CHECK(actors_in(body, "Health Minister Amara Okonjo quits over plan") ==
        Strings{"Amara Okonjo (person)"});
  const std::string headline = GENERATE("Health Minister Amara Okonjo Quits Over Plan",
                                        "HEALTH MINISTER AMARA OKONJO QUITS OVER PLAN",
                                        "Read More About Health Board Of Shame",
                                        "Monday Briefing: What You Need To Know");
  CHECK(actors_in(body, headline).empty());
}

TEST_CASE("ships and things named after persons are no actors") {
  CHECK(actors_in("She landed at Karlstrom Air Force Base near the Hallström Memorial and the "
                  "Ruth Tanaka King Stadium. The USS Amara Okonjo and the HMS Hallström sailed.")
            .empty());
}

TEST_CASE("sentences in title case name no actors") {
  const std::string heading = GENERATE("Signals He May Moderate Immigration Stance",
                                       "Accelerates After Border Dispute Again",
                                       "Brutally Punching Teens In Violent Subway Brawl");
  CHECK(actors_in(heading + "\n\nThe plan had failed.\n\nAmara Okonjo Says So Again and Again")
            .empty());
  CHECK(actors_in("Ruth Tanaka, National Review") == Strings{"Ruth Tanaka (person)"});
  CHECK(actors_in("Said Health Minister Amara Okonjo.") == Strings{"Amara Okonjo (person)"});
}

TEST_CASE("a place is no short form of an organisation named after it") {
  const std::string body =
      "The Boston Public Library Foundation said so. She lives in Boston with two dogs.";
  article::Article article = article_of("Dogs of Boston are well", body);
  article.language = "en";
  CHECK(texts_of(article, tagger().tag(article), "boston-public-library-foundation").size() == 1);
}

TEST_CASE("offices in letters, ranks and abbreviated titles are no part of the name") {
  const std::string title = GENERATE("DP",
                                     "CM",
                                     "PM",
                                     "MP",
                                     "Gov.",
                                     "Sen.",
                                     "Lt. Gen.",
                                     "CEO",
                                     "Hon.",
                                     "Amb.",
                                     "President-elect",
                                     "Air Chief Marshal",
                                     "Squadron Leader",
                                     "Deputy PM",
                                     "Vice-President",
                                     "Brig. Gen.",
                                     "Grand Mufti",
                                     "Chief Petty Officer",
                                     "MP",
                                     "VP");
  INFO(title);
  CHECK(actors_in("On Monday " + title + " Okonjo said so. " + title + " Amara Okonjo left.") ==
        Strings{"Amara Okonjo (person)"});
}

TEST_CASE("an office is no organisation, the body it belongs to is") {
  CHECK(
      actors_in("The President of the Northern Farmers Union met the President of the Republic.") ==
      Strings{"Northern Farmers Union (organisation)"});
  CHECK(actors_in("Secretary for Culture, Sports and Tourism Baek Chung-mau said so.") ==
        Strings{"Baek Chung-mau (person)"});
}

TEST_CASE("a title at the end of a name may be a surname") {
  CHECK(actors_in("Army Col. Daniel King said so. Mr. King left.") ==
        Strings{"Daniel King (person)"});
}

TEST_CASE("places, numbers and pairs are no persons") {
  const std::string text = GENERATE("He lives in Wagga Wagga, not near Kwun Tong.",
                                    "They met in Kwun Tong on a Friday.",
                                    "Getting Covid-19 is not healthy.",
                                    "- Item One\n- Item Two\n",
                                    "They met Wagga Wagga residents.");
  CHECK(actors_in(text).empty());
}

TEST_CASE("a dash between spaces ends a name") {
  CHECK(actors_in("KYIV – Senator Ruth Tanaka - Health Minister Amara Okonjo said - left.") ==
        Strings{"Ruth Tanaka (person)", "Amara Okonjo (person)"});
}

TEST_CASE("initials are no office") {
  CHECK(actors_in("Said C.S. Hallström, a writer. Mr. Hallström left.") ==
        Strings{"C.S. Hallström (person)"});
}

TEST_CASE("two unlisted persons with one surname stay two") {
  CHECK(actors_in("Governor Ruth Tanaka met Senator Paul Tanaka. Ruth Tanaka then left.") ==
        Strings{"Ruth Tanaka (person)", "Paul Tanaka (person)"});
}

TEST_CASE("an East Asian name is recognised by the surname in front") {
  CHECK(
      actors_in("Foreign Minister Baek Sung-min arrived. Minister Baek said nothing. Baek left.") ==
      Strings{"Baek Sung-min (person)"});
}

TEST_CASE("a suffix behind the surname is no surname") {
  CHECK(actors_in("Judge Paul Tanaka Jr. spoke. Ms. Weiss and Mr. Tanaka left. Tanaka smiled.",
                  "Tanaka leaves") == Strings{"Paul Tanaka Jr (person)", "Weiss (person)"});
  CHECK(actors_in("Senator Ruth Tanaka III spoke. Then Mrs. Tanaka left.") ==
        Strings{"Ruth Tanaka III (person)"});
}

TEST_CASE("a surname of two words goes to the person whose full name ends with it") {
  CHECK(actors_in("Prosecutor Amara Van Hallström spoke. Then Van Hallström left the hall.") ==
        Strings{"Amara Van Hallström (person)"});
}

TEST_CASE("an organisation with its legal form and without is one") {
  CHECK(actors_in("Northern Grain Holdings Inc. cut jobs. Northern Grain Holdings said so.") ==
        Strings{"Northern Grain Holdings Inc (organisation)"});
}

TEST_CASE("a body and a person joined by a word are two") {
  CHECK(
      actors_in("The University of Torvik and Ruth Tanaka of the Northern Grain Board said so.") ==
      Strings{"University of Torvik (organisation)",
              "Ruth Tanaka (person)",
              "Northern Grain Board (organisation)"});
  CHECK(actors_in("The Torvik Ministry of Health and Wellness said so.") ==
        Strings{"Torvik Ministry of Health and Wellness (organisation)"});
}

TEST_CASE("an office or a body keeps its subject") {
  CHECK(actors_in("The Torvik Office of Special Counsel said so.") ==
        Strings{"Torvik Office of Special Counsel (organisation)"});
  CHECK(actors_in("Torvik Committee on Foreign Affairs Chairman Paul Tanaka said so.") ==
        Strings{"Torvik Committee on Foreign Affairs (organisation)", "Paul Tanaka (person)"});
}

TEST_CASE("a title that is a given name too belongs to the one word behind it") {
  CHECK(actors_in("Senator Dean Hallström spoke. Dean Amara Okonjo of the school listened.") ==
        Strings{"Dean Hallström (person)", "Amara Okonjo (person)"});
}

TEST_CASE("a chief of staff is no organisation") {
  CHECK(actors_in("Northern Grain Board Chief of Staff Ruth Tanaka spoke.") ==
        Strings{"Northern Grain Board (organisation)", "Ruth Tanaka (person)"});
}

TEST_CASE("a page's label in capitals is no part of a name") {
  CHECK(actors_in("CLOSE Ruth Tanaka, a senator, said so.") == Strings{"Ruth Tanaka (person)"});
}

TEST_CASE("a word that opens sentences may open a body's name") {
  CHECK(actors_in("They thanked the Second Harvest Food Bank. New Harvest Fund people left.") ==
        Strings{"Second Harvest Food Bank (organisation)", "Harvest Fund (organisation)"});
}

TEST_CASE("a common word is no short form of an organisation") {
  article::Article article = article_of(
      "",
      "The Federal Grain Board met. The Federal rules were read. The Federal Grain Board left.");
  article.language = "en";
  const article::Tags tags = tagger().tag(article);
  CHECK(texts_of(article, tags, "federal-grain-board") ==
        Strings{"Federal Grain Board", "Federal Grain Board"});
}

TEST_CASE("handles, hashtags and state codes are no actors") {
  const std::string text = GENERATE("They wrote to TORVIKGRAIN@TORVIK.ORG at once.",
                                    "They were told by @TorvikGrainBoard and #TorvikGrain at once.",
                                    "A rule (T.V.) and a town (N.K.) were named.",
                                    "It was won by the senator (MI) and lost by the other (IA).");
  CHECK(actors_in(text).empty());
}

TEST_CASE("a person may have a firm's name") {
  const Tagger known(
      std::make_shared<const Catalogue>(catalogue_of("[[actor]]\n"
                                                     "id = \"torvik\"\n"
                                                     "name = \"Torvik\"\n"
                                                     "type = \"organisation\"\n")),
      std::make_shared<const NameModel>(NameModel::read(name_model_files().front().bytes)));
  article::Article article =
      article_of("", "On Monday Senator Paul Torvik spoke. Rival Torvik did not.");
  article.language = "en";
  const article::Tags tags = known.tag(article);
  CHECK(texts_of(article, tags, "paul-torvik") == Strings{"Paul Torvik"});
  CHECK(texts_of(article, tags, "torvik") == Strings{"Torvik"});
}

TEST_CASE("the end of a catalogue body's full name is the same body") {
  const Tagger known(
      std::make_shared<const Catalogue>(catalogue_of("[[actor]]\n"
                                                     "id = \"upper-house-grain-committee\"\n"
                                                     "name = \"Upper House Grain Committee\"\n"
                                                     "type = \"organisation\"\n")),
      std::make_shared<const NameModel>(NameModel::read(name_model_files().front().bytes)));
  article::Article article =
      article_of("", "The Upper House Grain Committee met. Later the Grain Committee voted.");
  article.language = "en";
  const article::Tags tags = known.tag(article);
  CHECK(ids_of(tags.actors) == Strings{"upper-house-grain-committee"});
  CHECK(texts_of(article, tags, "upper-house-grain-committee") ==
        Strings{"Upper House Grain Committee", "Grain Committee"});
}

TEST_CASE("an organisation and its abbreviation are one") {
  CHECK(actors_in("The Northern Grain Board (NGB) said it would cut jobs. The NGB has "
                  "4,000 workers.") == Strings{"Northern Grain Board (organisation)"});
}

TEST_CASE("a country inside an organisation's name is no mention of the country") {
  CHECK(actors_in("The Dairy Farmers Association of China said so.") ==
        Strings{"Dairy Farmers Association of China (organisation)"});
}

TEST_CASE("an organisation's name goes on over possessives and small words") {
  CHECK(actors_in("The National Athletes' Welfare Foundation said so.") ==
        Strings{"National Athletes' Welfare Foundation (organisation)"});
  CHECK(actors_in("The Road Transport and Highways Department said so.") ==
        Strings{"Road Transport and Highways Department (organisation)"});
}

TEST_CASE("a name that the catalogue silences is no actor") {
  const Tagger silenced(
      std::make_shared<const Catalogue>(catalogue_of("silence = [\"Amara Okonjo\"]\n")),
      std::make_shared<const NameModel>(NameModel::read(name_model_files().front().bytes)));
  article::Article article =
      article_of("", "Health Minister Amara Okonjo met Senator Ruth Tanaka.");
  article.language = "en";
  CHECK(ids_of(silenced.tag(article).actors) == Strings{"ruth-tanaka"});
}

TEST_CASE("an office's subject is no part of the name") {
  CHECK(actors_in("The Secretary for Health Baek Chung-mau said so.") ==
        Strings{"Baek Chung-mau (person)"});
}

TEST_CASE("an actor of the catalogue keeps its name and is found once") {
  CHECK(actors_in("Secretary Blinken came. Antony J. Blinken spoke; Mr. Blinken said the U.S. "
                  "would wait.") == Strings{"Antony Blinken (person)", "United States (country)"});
}

TEST_CASE("days, headings and sentence openers are no actors") {
  const std::string text = GENERATE(
      "Monday was quiet. However, nothing happened. Read More. In January it rained.",
      "Read More\n\nShare This Story\n\nSign Up For Our Newsletter\n\nAdvertisement",
      "Muslims and Christians prayed. Europeans watched. The Bible says so. Happy Easter!",
      "MINISTER AMARA OKONJO SAYS PLAN HAS FAILED. CRITICS LAUGH AT AMARA OKONJO.",
      "minister amara okonjo said on monday that the plan had failed.",
      "- Item\n- Total\n- Price\n\nName Age City\n\nA B C D E F\n\n1 2 3",
      "The Transport was late. She asked the Bank and the Customs about Energy.",
      "The Clean Air Act and the Treaty of Lisbon were debated at the World Cup in the Alps.");
  CHECK(actors_in(text) == Strings{});
}

TEST_CASE("in other languages than English it finds nothing") {
  const std::string german = "Gesundheitsminister Karl Mustermann sagte, das Bundesamt irre.";
  CHECK(actors_in(german, "", "de") == Strings{});
  CHECK(actors_in(german, "", "") == Strings{});
}

TEST_CASE("an id is the slug of the name, the same in every article") {
  article::Article article = article_of("", "Health Minister Amára O'Konjo said so.");
  article.language = "en";
  CHECK(ids_of(tagger().tag(article).actors) == Strings{"amara-okonjo"});
}

TEST_CASE("tokenised text gives the same names") {
  CHECK(actors_in("Health Minister Amara Okonjo 's plan failed , said the U.S. 's envoy .") ==
        Strings{"Amara Okonjo (person)", "United States (country)"});
}

}  // namespace readout::tagging
