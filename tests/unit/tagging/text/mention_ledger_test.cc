// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/text/mention_ledger.h"

#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;
using article::ActorType;
using article::TextField;

constexpr std::string_view kCatalogue = R"(
[[actor]]
id = "china"
name = "China"
type = "country"

[[actor]]
id = "jane-roe"
name = "Jane Roe"
type = "person"
)";

/// A title of three words, a body of six.
struct Case {
  Catalogue catalogue = catalogue_of(kCatalogue);
  Lexicon lexicon{catalogue};
  article::Article article = article_of("Roe in China", "Red Cross Society of China left");
  LanguageWords languages = built_in_words();
  ArticleText text = read_text(lexicon, languages, article);
  MentionLedger ledger{catalogue, text};
  ActorIndex china = static_cast<ActorIndex>(catalogue.find_actor("china") - &ledger.listed(0));
  ActorIndex roe = static_cast<ActorIndex>(catalogue.find_actor("jane-roe") - &ledger.listed(0));
};

std::vector<ActorIndex> actors_of(const MentionLedger& ledger) {
  std::vector<ActorIndex> actors;
  for (const Claim& claim : ledger.claims()) actors.push_back(claim.actor);
  return actors;
}

}  // namespace

TEST_CASE("a claim owns its words and no others") {
  Case of;
  const ClaimId id = of.ledger.claim(of.china, {TextField::Body, 4, 5}, ClaimReason::Name);
  REQUIRE(of.ledger.owner(TextField::Body, 4) != nullptr);
  CHECK(of.ledger.owner(TextField::Body, 4)->id == id);
  CHECK(of.ledger.owner(TextField::Body, 4)->reason == ClaimReason::Name);
  CHECK(of.ledger.owner_type(TextField::Body, 4) == ActorType::Country);
  CHECK_FALSE(of.ledger.is_free(TextField::Body, 4));
  CHECK(of.ledger.is_free(TextField::Body, 3));
  CHECK(of.ledger.is_free(TextField::Body, 5));
  CHECK(of.ledger.owner(TextField::Body, 5) == nullptr);
  CHECK_FALSE(of.ledger.owner_type(TextField::Body, 5).has_value());
  CHECK(of.ledger.is_free(TextField::Title, 2));
}

TEST_CASE("a withdrawn claim leaves its words free and stands no longer") {
  Case of;
  const ClaimId id = of.ledger.claim(of.china, {TextField::Title, 2, 3}, ClaimReason::Name);
  of.ledger.claim(of.roe, {TextField::Title, 0, 1}, ClaimReason::Surname);
  of.ledger.withdraw(id);
  CHECK(of.ledger.is_free(TextField::Title, 2));
  CHECK(actors_of(of.ledger) == std::vector<ActorIndex>{of.roe});
}

TEST_CASE("a replaced claim keeps its place among the others") {
  Case of;
  const ClaimId id = of.ledger.claim(of.china, {TextField::Title, 2, 3}, ClaimReason::Name);
  of.ledger.claim(of.china, {TextField::Body, 4, 5}, ClaimReason::Name);
  of.ledger.replace(id, of.roe, ClaimReason::CountryBody);
  CHECK(actors_of(of.ledger) == std::vector<ActorIndex>{of.roe, of.china});
  REQUIRE(of.ledger.owner(TextField::Title, 2) != nullptr);
  CHECK(of.ledger.owner(TextField::Title, 2)->reason == ClaimReason::CountryBody);
  CHECK(of.ledger.owner_type(TextField::Title, 2) == ActorType::Person);
}

TEST_CASE("of claims on one word the later owns it, and both stand") {
  Case of;
  const ClaimId inner = of.ledger.claim(of.china, {TextField::Body, 4, 5}, ClaimReason::Name);
  const ActorIndex society =
      of.ledger.add_unlisted({"Red Cross Society of China", ActorType::Organisation});
  const ClaimId outer = of.ledger.claim(society, {TextField::Body, 0, 5}, ClaimReason::Unlisted);
  CHECK(of.ledger.owner(TextField::Body, 4)->id == outer);
  CHECK(actors_of(of.ledger) == std::vector<ActorIndex>{of.china, society});
  of.ledger.withdraw(inner);
  CHECK(of.ledger.owner(TextField::Body, 4)->id == outer);
}

TEST_CASE("unlisted actors stand behind those of the catalogue") {
  Case of;
  const ActorIndex weiss = of.ledger.add_unlisted({"Weiss", ActorType::Person});
  const ActorIndex firm = of.ledger.add_unlisted({"Weiss Group", ActorType::Organisation});
  CHECK(of.ledger.is_listed(of.china));
  CHECK_FALSE(of.ledger.is_listed(weiss));
  CHECK_FALSE(of.ledger.is_listed(firm));
  CHECK(of.ledger.type_of(of.china) == ActorType::Country);
  CHECK(of.ledger.type_of(weiss) == ActorType::Person);
  CHECK(of.ledger.type_of(firm) == ActorType::Organisation);
  of.ledger.unlisted(weiss).name = "Ada Weiss";
  CHECK(of.ledger.unlisted(weiss).name == "Ada Weiss");
  CHECK(of.ledger.listed(of.roe).id == "jane-roe");
}

}  // namespace readout::tagging
