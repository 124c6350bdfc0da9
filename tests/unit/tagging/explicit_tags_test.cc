// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

constexpr std::string_view kCatalogue = R"(
[[actor]]
id = "united-nations"
name = "United Nations"
type = "organisation"
aliases = ["U.N.", "UN"]

[[actor]]
id = "kofi-annan"
name = "Kofi Annan"
type = "person"

[[issue]]
id = "climate"
name = "Climate change"
group = "Society"
[issue.words]
"warming" = 1
)";

article::Tags tag(const Strings& actors, const Strings& issues, const std::string& body = "") {
  article::Article article = article_of("", body);
  article.explicit_actors = actors;
  article.explicit_issues = issues;
  return tagger_of(kCatalogue).tag(article);
}

}  // namespace

TEST_CASE("an explicit tag takes the catalogue's entry by id, name or alias") {
  const std::string given = GENERATE("united-nations", "United Nations", "u.n.", "UNITED NATIONS");
  const article::Tags tags = tag({given}, {});
  REQUIRE(tags.actors.size() == 1);
  CHECK(tags.actors[0].id == "united-nations");
  CHECK(tags.actors[0].name == "United Nations");
  CHECK(tags.actors[0].mentions ==
        std::vector<article::Mention>{{article::TextField::Metadata, {}}});
}

TEST_CASE("an explicit tag that the text shows too is one tag with both mentions") {
  const article::Tags tags = tag({"Kofi Annan", "kofi-annan"}, {}, "Kofi Annan spoke.");
  REQUIRE(tags.actors.size() == 1);
  REQUIRE(tags.actors[0].mentions.size() == 2);
  CHECK(tags.actors[0].mentions[0].field == article::TextField::Body);
  CHECK(tags.actors[0].mentions[1].field == article::TextField::Metadata);
}

TEST_CASE("an explicit tag outside the catalogue becomes a tag of its own") {
  const article::Tags tags = tag({"Straße & Söhne", "  ", "!!"}, {"Climate Change", "Local news"});
  REQUIRE(tags.actors.size() == 2);
  CHECK(tags.actors[0].id == "strasse-and-sohne");
  CHECK(tags.actors[0].name == "Straße & Söhne");
  CHECK(tags.actors[0].type == article::ActorType::Organisation);
  CHECK_FALSE(tags.actors[1].id.empty());
  REQUIRE(tags.issues.size() == 2);
  CHECK(tags.issues[0].id == "climate");
  CHECK(tags.issues[0].group == "Society");
  CHECK(tags.issues[1].id == "local-news");
  CHECK(tags.issues[1].evidence.size() == 1);
}

}  // namespace readout::tagging
