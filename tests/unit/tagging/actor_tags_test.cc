// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

constexpr std::string_view kStates = R"(
[[actor]]
id = "united-states"
name = "United States"
type = "country"
aliases = ["US", "U.S.", { text = "America", unless = ["Bank of America"] }]
demonyms = ["American"]
seats = [{ text = "Washington", unless = ["Washington Post", "George Washington"] }]

[[actor]]
id = "china"
name = "China"
type = "country"
demonyms = ["Chinese"]
seats = ["Beijing"]
native = ["中国"]

[[actor]]
id = "austria"
name = "Austria"
type = "country"
seats = ["Vienna"]

[[actor]]
id = "state-department"
name = "State Department"
type = "organisation"
aliases = ["U.S. State Department", "Department of State"]

[[actor]]
id = "reuters"
name = "Reuters"
type = "organisation"
media = true

[[actor]]
id = "apple"
name = "Apple"
type = "organisation"

[[actor]]
id = "apple-bank"
name = "Apple Bank"
type = "organisation"
aliases = [{ text = "Apple", near = ["mortgage"] }]
)";

}  // namespace

TEST_CASE("names, demonyms and seats are one actor, with exact places") {
  const Tagger tagger = tagger_of(kStates);
  const article::Article article =
      article_of("U.S. and China talk",
                 "Washington said so. The Americans' view is the US's own. "
                 "中国 and China’s capital Beijing agreed.");
  const article::Tags tags = tagger.tag(article);
  CHECK(texts_of(article, tags, "united-states") ==
        Strings{"U.S.", "Washington", "Americans", "US"});
  CHECK(texts_of(article, tags, "china") == Strings{"China", "中国", "China", "Beijing"});
  REQUIRE(tags.actors.size() == 2);
  CHECK(tags.actors[0].mentions[0].field == article::TextField::Title);
  CHECK(tags.actors[0].name == "United States");
}

TEST_CASE("US is not us") {
  const Tagger tagger = tagger_of(kStates);
  CHECK(found(tagger, "united-states", "They told us. Us too. TELL US WHAT IT IS").empty());
  CHECK(found(tagger, "united-states", "china and america").empty());
}

TEST_CASE("Arabic names are found behind the particles written in one with them") {
  const Tagger tagger = tagger_of(
      "[[actor]]\nid = \"china\"\nname = \"China\"\ntype = \"country\"\n"
      "native = [\"الصين\", \"بكين\"]\n");
  CHECK(found(tagger, "china", "وأعلنت روسيا والصين، ومن بكين وللصين وبالصين.").size() == 4);
  CHECK(found(tagger, "china", "قالت مدينة وبعد.").empty());
}

TEST_CASE("the longest name wins, its parts are no mentions") {
  const Tagger tagger = tagger_of(kStates);
  const std::string body = "The U.S. State Department answered.";
  CHECK(found(tagger, "state-department", body) == Strings{"U.S. State Department"});
  CHECK(found(tagger, "united-states", body).empty());
}

TEST_CASE("names in a headline in capitals are found") {
  CHECK(found(tagger_of(kStates), "state-department", "STATE DEPARTMENT ANSWERS CRITICS") ==
        Strings{"STATE DEPARTMENT"});
}

TEST_CASE("a native name that is an English word is found only in other languages") {
  const Tagger tagger = tagger_of(
      "[[actor]]\nid = \"iceland\"\nname = \"Iceland\"\ntype = \"country\"\n"
      "native = [\"Island\", \"冰岛\", \"Исландия\"]\n");
  article::Article article = article_of("", "Island und 冰岛, Исландия");
  article.language = "de";
  CHECK(texts_of(article, tagger.tag(article), "iceland") == Strings{"Island", "冰岛", "Исландия"});
  article.language = "en";
  CHECK(texts_of(article, tagger.tag(article), "iceland") == Strings{"冰岛", "Исландия"});
}

TEST_CASE("a firm's name behind \"Mrs.\" is a person's") {
  const Tagger tagger =
      tagger_of("[[actor]]\nid = \"torvik\"\nname = \"Torvik\"\ntype = \"organisation\"\n");
  const article::Article article = article_of("", "Torvik grew. Later Mrs. Torvik left.");
  CHECK(texts_of(article, tagger.tag(article), "torvik") == Strings{"Torvik"});
}

TEST_CASE("a name is not found inside the longer texts it excludes") {
  const Tagger tagger = tagger_of(kStates);
  CHECK(found(tagger, "united-states", "The Washington Post asked George Washington.").empty());
  CHECK(found(tagger, "united-states", "Bank of America, not America.") == Strings{"America"});
}

TEST_CASE("an ambiguous name goes to the actor that its cues point to") {
  const Tagger tagger = tagger_of(kStates);
  CHECK(found(tagger, "apple", "The phone maker Apple said so.") == Strings{"Apple"});
  const std::string loan = "A mortgage from Apple costs more.";
  CHECK(found(tagger, "apple-bank", loan) == Strings{"Apple"});
  CHECK(found(tagger, "apple", loan).empty());
}

TEST_CASE("a capital at the start of a sentence makes no name") {
  const Tagger tagger = tagger_of(kStates);
  CHECK(found(tagger, "apple", "Apple trees bloom. An apple fell.").empty());
  CHECK(found(tagger, "apple", "Apple sells phones. He ate an apple at Apple.").size() == 2);
}

TEST_CASE("a capital that is only the place of events is no actor") {
  const Tagger tagger = tagger_of(kStates);
  CHECK(found(tagger, "austria", "Envoys met in Vienna.").empty());
  CHECK(found(tagger, "austria", "Envoys met in Vienna. Vienna welcomed it.") ==
        Strings{"Vienna", "Vienna"});
}

TEST_CASE("an agency that is only quoted is no actor") {
  const Tagger tagger = tagger_of(kStates);
  CHECK(found(tagger, "reuters", "BEIJING (Reuters) - An official told Reuters so.").empty());
  CHECK(found(tagger, "reuters", "Reuters reported it, according to Reuters.").empty());
  CHECK(found(tagger, "reuters", "China expelled Reuters. He told Reuters so.").size() == 2);
}

TEST_CASE("a publisher that is only a source is no actor") {
  const Tagger tagger = tagger_of(kStates);
  const std::string quoted = GENERATE(as<std::string>{},
                                      "Reuters first reported it.",
                                      "Reuters' Jane Roe asked her.",
                                      "She spoke on Reuters.",
                                      "She wrote in a Reuters column, in Reuters.",
                                      "Jane Roe, a reporter for Reuters, asked.",
                                      "The Reuters editor Jane Roe asked.",
                                      "She said to Reuters that it rained.",
                                      "Jane Roe\n\nReuters\n\nIt rained.",
                                      "Image copyright Reuters",
                                      "It rained, wrote one, citing Reuters.");
  INFO(quoted);
  CHECK(found(tagger, "reuters", quoted).empty());
  const std::string acting = GENERATE(as<std::string>{},
                                      "The attacks on Reuters went on.",
                                      "Reuters hired Jane Roe.",
                                      "The owner of Reuters sold it.",
                                      "Reuters' answer was short.");
  INFO(acting);
  CHECK_FALSE(found(tagger, "reuters", acting).empty());
}

TEST_CASE("a list of all states mentions none of them") {
  std::string catalogue;
  std::string list;
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    for (const char* ending : {"land", "stan"}) {
      std::string name = std::string(1, static_cast<char>(letter - 'a' + 'A')) + "or" + ending;
      catalogue += "[[actor]]\nid = \"" + std::string(1, letter) + ending + "\"\nname = \"" + name +
                   "\"\ntype = \"country\"\n";
      list += name + ' ';
    }
  }
  const Tagger tagger = tagger_of(catalogue);
  const article::Article article =
      article_of("", "Choose a country\n\n" + list + "\n\nBorland won a match.");
  CHECK(ids_of(tagger.tag(article).actors) == Strings{"bland"});
}

TEST_CASE("actors in the title and the lead come first") {
  const article::Article article =
      article_of("China answers", "Austria waited. Austria spoke. The State Department was asked.");
  CHECK(ids_of(tagger_of(kStates).tag(article).actors) ==
        Strings{"china", "austria", "state-department"});
}

TEST_CASE("an article without text has no tags") {
  const article::Tags tags = tagger_of(kStates).tag(article_of("", ""));
  CHECK(tags.actors.empty());
  CHECK(tags.issues.empty());
}

}  // namespace readout::tagging
