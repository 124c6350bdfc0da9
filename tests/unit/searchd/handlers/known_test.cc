// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/known.h"

#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::searchd {
namespace {

engine::Profile known(const std::string& toml, const std::string& id) {
  engine::Profile profile;
  profile.value.id = id;
  profile.value.name = "Norland";
  add_known(test::catalogue_of(toml), engine::Field::Actor, profile);
  return profile;
}

}  // namespace

TEST_CASE("other names are told once, however they are written, and seats are none") {
  const engine::Profile profile = known(
      "[[actor]]\nid = \"norland\"\nname = \"Norland\"\ntype = \"country\"\n"
      "aliases = [\"Mainland Norland\", \"mainland Norland\", \"NORLAND\", \"Republic of "
      "Norland\"]\n"
      "seats = [\"Nor City\"]\n",
      "norland");
  CHECK(profile.aliases == std::vector<std::string>{"Mainland Norland", "Republic of Norland"});
}

TEST_CASE("an actor that the catalogue does not know has no other names") {
  CHECK(known("[[actor]]\nid = \"norland\"\nname = \"Norland\"\ntype = \"country\"\n", "x")
            .aliases.empty());
}

TEST_CASE("searches may ask for an actor by all its names, some only where they ask for one") {
  const engine::ActorNames names = names_in_queries(test::catalogue_of(
      "[[actor]]\nid = \"ann-lee\"\nname = \"Ann Lee\"\ntype = \"person\"\nsurname = \"Lee\"\n"
      "aliases = [\"AL\", { text = \"the Mayor\", near = [\"Norland\"] }]\n"));
  const auto use = [&names](const char* name) {
    const auto owners = names.named(engine::name_words(name));
    REQUIRE(owners.size() == 1);
    return owners[0].use;
  };
  CHECK(use("ann lee") == engine::NameUse::Anywhere);
  CHECK(use("al") == engine::NameUse::Anywhere);
  CHECK(use("The Mayor") == engine::NameUse::Asked);
  CHECK(use("Lee") == engine::NameUse::Surname);
  CHECK(names.is_title("president"));
  CHECK_FALSE(names.is_title("lee"));
}

}  // namespace readout::searchd
