// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

constexpr std::string_view kPersons = R"(
[[actor]]
id = "antony-blinken"
name = "Antony Blinken"
type = "person"

[[actor]]
id = "xi-jinping"
name = "Xi Jinping"
type = "person"
surname = "Xi"
surname_alone = true

[[actor]]
id = "boris-johnson"
name = "Boris Johnson"
type = "person"
roles = [{ title = "Prime Minister of the United Kingdom" }]

[[actor]]
id = "mike-johnson"
name = "Mike Johnson"
type = "person"
roles = [{ title = "Speaker of the House" }]

[[actor]]
id = "donald-trump"
name = "Donald Trump"
type = "person"
surname_alone = true

[[actor]]
id = "george-bush"
name = "George H. W. Bush"
type = "person"
surname_alone = true
roles = [{ title = "President", from = "1989-01-20", to = "1993-01-20" }]

[[actor]]
id = "george-w-bush"
name = "George W. Bush"
type = "person"
surname_alone = true
roles = [{ title = "President", from = "2001-01-20", to = "2009-01-20" }]

[[actor]]
id = "theresa-may"
name = "Theresa May"
type = "person"

[[actor]]
id = "jim-jordan"
name = "Jim Jordan"
type = "person"

[[actor]]
id = "jordan"
name = "Jordan"
type = "country"
)";

Strings in(std::string_view id, const std::string& body) {
  static const Tagger tagger = tagger_of(kPersons);
  return found(tagger, id, body);
}

}  // namespace

TEST_CASE("an office in letters before a surname is no given name") {
  CHECK(in("antony-blinken", "PM Blinken met CM Blinken. Antony Blinken was MP Blinken.").size() ==
        4);
}

TEST_CASE("things named after a person are no mention of the person") {
  CHECK(in("donald-trump",
           "At Trump Air Force Base, Donald Trump Presidential Library and Donald Trump Stadium "
           "they spoke of the Trump Doctrine and the Donald Trump Prize.")
            .empty());
  CHECK(in("donald-trump", "The USS Donald Trump met the carrier Trump off Fort Trump.").empty());
  CHECK(in("donald-trump", "Hurricane Trump passed by. The Donald Trump Avenue was flooded.")
            .empty());
  CHECK(in("donald-trump",
           "Trump said the base was his. Trump Administration officials met at Trump's Base. The "
           "ship Trump came on left. Donald Trump met Prize winners.")
            .size() == 5);
}

TEST_CASE("the beginning of a thing's name is no mention either") {
  const Tagger tagger = tagger_of(
      "[[actor]]\nid = \"luther\"\nname = \"Martin Luther\"\ntype = \"person\"\n"
      "[[actor]]\nid = \"king\"\nname = \"Martin Luther King\"\ntype = \"person\"\n");
  CHECK(found(tagger, "luther", "In the Martin Luther King Library.").empty());
  CHECK(found(tagger, "luther", "In Martin Luther they trust.").size() == 1);
}

TEST_CASE("capitals in a headline don't turn a person into a thing") {
  const Tagger tagger = tagger_of(kPersons);
  const auto in_title = [&tagger](const std::string& title) {
    const article::Article article = article_of(title, "Nothing else.");
    return texts_of(article, tagger.tag(article), "donald-trump").size();
  };
  CHECK(in_title("Trump Base Divided Over Plan") == 1);
  CHECK(in_title("Trump Pushes New Airport Plan") == 1);
  CHECK(in_title("Trump Tower Is Sold") == 0);
  CHECK(in_title("Plane Leaves Trump Air Force Base") == 0);
}

TEST_CASE("a short surname in capitals among small letters is an acronym") {
  CHECK(in("xi-jinping", "The starting XI met Pius XI.").empty());
  CHECK(in("xi-jinping", "PRESIDENT XI WARNS RIVALS AGAIN") == Strings{"XI"});
  CHECK(in("donald-trump", "TRUMP: I said so.") == Strings{"TRUMP"});
}

TEST_CASE("overlapping names of one person are one mention") {
  const Tagger tagger = tagger_of(
      "[[actor]]\nid = \"xi\"\nname = \"Xi Jinping\"\ntype = \"person\"\n"
      "aliases = [\"President Xi\"]\n");
  CHECK(found(tagger, "xi", "China's President Xi Jinping came. President Xi left.") ==
        Strings{"President Xi Jinping", "President Xi"});
}

TEST_CASE("a surname goes to the person named in full, before or after") {
  CHECK(in("antony-blinken", "Antony J. Blinken came. Mr. Blinken spoke; Blinken’s aides left.") ==
        Strings{"Antony J. Blinken", "Blinken", "Blinken"});
  const article::Article article = article_of("Blinken in Beijing", "Antony Blinken arrived.");
  CHECK(texts_of(article, tagger_of(kPersons).tag(article), "antony-blinken").size() == 2);
}

TEST_CASE("a surname alone is no person unless the catalogue says so") {
  CHECK(in("antony-blinken", "Blinken spoke.").empty());
  CHECK(in("xi-jinping", "President Xi spoke. But Xi left.") == Strings{"Xi", "Xi"});
}

TEST_CASE("two persons with one surname stay two") {
  const std::string body =
      "Boris Johnson resigned. Johnson had no choice. Later Mike Johnson was elected. "
      "Johnson thanked the House.";
  CHECK(in("boris-johnson", body) == Strings{"Boris Johnson", "Johnson"});
  CHECK(in("mike-johnson", body) == Strings{"Mike Johnson", "Johnson"});
}

TEST_CASE("in a family the surname alone is the person that the catalogue means by it") {
  const Tagger tagger = tagger_of(
      "[[actor]]\nid = \"torvik\"\nname = \"Torvik\"\ntype = \"country\"\n"
      "[[actor]]\nid = \"paul\"\nname = \"Paul Tanaka\"\ntype = \"person\"\n"
      "country = \"torvik\"\nsurname_alone = true\nroles = [\"President\"]\n"
      "[[actor]]\nid = \"ruth\"\nname = \"Ruth Tanaka\"\ntype = \"person\"\n"
      "country = \"torvik\"\n");
  CHECK(found(tagger, "paul", "Tanaka spoke to Ruth Tanaka. Tanaka left. Paul Tanaka stayed.") ==
        Strings{"Tanaka", "Tanaka", "Paul Tanaka"});
  CHECK(found(tagger, "paul", "President Tanaka met Ruth Tanaka. Tanaka left.") ==
        Strings{"Tanaka", "Tanaka"});
  CHECK(found(tagger, "ruth", "Paul Tanaka met Ruth Tanaka. Mrs. Tanaka left.") ==
        Strings{"Ruth Tanaka", "Tanaka"});
  CHECK(found(tagger, "ruth", "Ruth Tanaka left. Tanaka smiled.") ==
        Strings{"Ruth Tanaka", "Tanaka"});
}

TEST_CASE("a title tells persons with one surname apart") {
  const std::string body =
      "Boris Johnson met Mike Johnson. Minister Johnson thanked Speaker Johnson.";
  CHECK(in("boris-johnson", body).size() == 2);
  CHECK(in("mike-johnson", body).size() == 2);
}

TEST_CASE("a namesake outside the catalogue keeps the surname") {
  const std::string body = "Boris Johnson spoke. Rachel Johnson objected. Johnson wrote about it.";
  CHECK(in("boris-johnson", body) == Strings{"Boris Johnson"});
  CHECK(in("donald-trump", "Melania Trump came. Trump smiled.") == Strings{"Trump"});
}

TEST_CASE("of two persons that a surname alone may mean, it is the one in office") {
  const Tagger tagger = tagger_of(kPersons);
  article::Article article = article_of("", "President Bush spoke.");
  CHECK(tagger.tag(article).actors.empty());
  article.published = article::Published{"2005-03-01", article::DatePrecision::Day, "test"};
  CHECK(ids_of(tagger.tag(article).actors) == Strings{"george-w-bush"});
  article.published = article::Published{"1990", article::DatePrecision::Year, "test"};
  CHECK(ids_of(tagger.tag(article).actors) == Strings{"george-bush"});
}

TEST_CASE("an institution named after a person is no mention of the person") {
  CHECK(in("donald-trump", "He lives in Trump Tower on Trump Street.").empty());
  CHECK(in("boris-johnson", "Boris Johnson used Johnson & Johnson soap.").size() == 1);
  CHECK(in("donald-trump", "Trump Jr. spoke.").empty());
}

TEST_CASE("a month is no prime minister") {
  CHECK(in("theresa-may", "Theresa May left in May. On May 24 it was said. May wept.") ==
        Strings{"Theresa May", "May"});
}

TEST_CASE("a country's name that is the surname of a person in the article is the person") {
  const std::string body = "Jim Jordan asked. Jordan insisted.";
  CHECK(in("jim-jordan", body) == Strings{"Jim Jordan", "Jordan"});
  CHECK(in("jordan", body).empty());
  CHECK(in("jordan", "Jordan insisted.") == Strings{"Jordan"});
}

}  // namespace readout::tagging
