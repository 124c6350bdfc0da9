// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of body: what is made of them for which country.
#include "tagging/catalogue/kinds.h"

#include "base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/tagging/default_catalogue_tagger.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

constexpr std::string_view kCountries = R"(
[[actor]]
id = "norland"
name = "Norland"
type = "country"
demonyms = ["Norlander", "Norlandic"]
adjectives = ["Norlandic", "Norland"]

[[actor]]
id = "isles"
name = "Isles"
type = "country"
called = ["the Isles"]
demonyms = ["Islander"]

[[actor]]
id = "colony"
name = "Colony"
type = "country"
state = false
)";

constexpr std::string_view kMint = R"(
[[kind]]
id = "mint"
name = "Mint of {country}"
bare = ["state mint"]
forms = ["{adjective} state mint", "{country's} state mint"]
)";

std::string with(std::string_view rest) {
  return std::string(kCountries) + std::string(kMint) + std::string(rest);
}

Strings names_of(const Catalogue& catalogue, std::string_view id) {
  Strings names;
  if (const ActorEntry* actor = catalogue.find_actor(id)) {
    for (const Alias& alias : actor->aliases) names.push_back(alias.text);
  }
  return names;
}

/// Problems of one file, as "line: message".
Strings problems_of(const std::string& toml) {
  const std::vector<EmbeddedFile> files = {{"own.toml", toml}};
  Strings found;
  for (const FileProblem& problem : check_catalogue(files, {}))
    found.push_back(std::to_string(problem.place.line) + ": " + problem.message);
  return found;
}

Catalogue laid_over(std::string_view own) {
  const std::string below = with("");
  const std::vector<EmbeddedFile> defaults = {{"below.toml", below}};
  const TempDir folder;
  folder.write("own.toml", std::string(own));
  return load_catalogue(defaults, folder.path());
}

}  // namespace

TEST_CASE("a kind gives every state its body, named with the country's words") {
  const Catalogue catalogue = catalogue_of(with(""));
  CHECK(names_of(catalogue, "mint-of-norland") == Strings{"Mint of Norland",
                                                          "Norlandic state mint",
                                                          "Norland state mint",
                                                          "Norland's state mint"});
  CHECK(names_of(catalogue, "mint-of-the-isles") ==
        Strings{"Mint of the Isles", "Islander state mint", "Isles' state mint"});
  const ActorEntry* mint = catalogue.find_actor("mint-of-norland");
  REQUIRE(mint != nullptr);
  CHECK(mint->country == "norland");
  CHECK(mint->type == article::ActorType::Organisation);
}

TEST_CASE("who may have a body is all states, a list, or all but a list") {
  CHECK(catalogue_of(with("")).find_actor("mint-of-colony") == nullptr);
  const Catalogue listed = catalogue_of(with("countries = [\"colony\"]\n"));
  CHECK(listed.find_actor("mint-of-colony") != nullptr);
  CHECK(listed.find_actor("mint-of-norland") == nullptr);
  const Catalogue but_one = catalogue_of(with("except = [\"norland\"]\n"));
  CHECK(but_one.find_actor("mint-of-norland") == nullptr);
  CHECK(but_one.find_actor("mint-of-the-isles") != nullptr);
}

TEST_CASE("an entry that names the kind is its country's body, under its own id and name") {
  const Catalogue catalogue = catalogue_of(with(R"(
[[actor]]
id = "goldhouse"
name = "Goldhouse"
country = "norland"
kinds = ["mint"]
aliases = ["The Coiners"]
)"));
  CHECK(catalogue.find_actor("mint-of-norland") == nullptr);
  CHECK(names_of(catalogue, "goldhouse") == Strings{"Goldhouse",
                                                    "The Coiners",
                                                    "Norlandic state mint",
                                                    "Norland state mint",
                                                    "Norland's state mint"});
  const Tagger tagger(std::make_shared<const Catalogue>(catalogue));
  CHECK(found(tagger, "goldhouse", "Norland pays. The State Mint said so.") ==
        Strings{"State Mint"});
}

TEST_CASE("an entry's own bare names stand instead of its kind's") {
  const Tagger tagger(std::make_shared<const Catalogue>(
      catalogue_of(with("[[actor]]\nid = \"g\"\nname = \"Goldhouse\"\ncountry = \"norland\"\n"
                        "kinds = [\"mint\"]\nbare = [\"coin office\"]\n"))));
  CHECK(found(tagger, "g", "Norland pays. The Coin Office and the State Mint said so.") ==
        Strings{"Coin Office"});
}

TEST_CASE("an entry without a name has that of its kind") {
  const Catalogue catalogue = catalogue_of(with(
      "[[actor]]\nid = \"m\"\ncountry = \"norland\"\nkinds = [\"mint\"]\nnative = [\"ЦБ\"]\n"));
  REQUIRE(catalogue.find_actor("m") != nullptr);
  CHECK(catalogue.find_actor("m")->name == "Mint of Norland");
}

TEST_CASE("a country without an adjective lacks those forms only") {
  const Catalogue catalogue = catalogue_of(R"(
[[actor]]
id = "dunes"
name = "Dunes"
type = "country"

[[kind]]
id = "guard"
name = "{adjective} Guard"
forms = ["{adjective} guard", "{country's} guard"]
)");
  CHECK(names_of(catalogue, "dunes-guard") ==
        Strings{"Dunes Guard", "Dunes's guard", "Dunes' guard"});
}

TEST_CASE("a user's folder silences, replaces and adds bodies of a kind") {
  SECTION("a made body is silenced by its id") {
    const Catalogue own = laid_over("[[actor]]\nid = \"mint-of-norland\"\nsilence = true\n");
    CHECK(own.find_actor("mint-of-norland") == nullptr);
    CHECK(own.find_actor("mint-of-the-isles") != nullptr);
  }
  SECTION("an entry in a made body's place has its own forms, and the bare name still means it") {
    const Catalogue own = laid_over(
        "[[actor]]\nid = \"mint-of-norland\"\nname = \"Coiners\"\ntype = \"organisation\"\n"
        "country = \"norland\"\n");
    CHECK(names_of(own, "mint-of-norland") == Strings{"Coiners"});
    const Tagger tagger(std::make_shared<const Catalogue>(own));
    CHECK(found(tagger, "mint-of-norland", "Norland pays. The State Mint said so.") ==
          Strings{"State Mint"});
  }
  SECTION("a kind and a country are added") {
    const Catalogue own = laid_over(
        "[[kind]]\nid = \"fleet\"\nname = \"{adjective} Fleet\"\n"
        "[[actor]]\nid = \"delta\"\nname = \"Delta\"\ntype = \"country\"\ndemonyms = "
        "[\"Deltan\"]\n");
    CHECK(own.find_actor("norlandic-fleet") != nullptr);
    CHECK(own.find_actor("deltan-fleet") != nullptr);
    CHECK(own.find_actor("mint-of-delta") != nullptr);
  }
  SECTION("a kind is silenced with all its bodies") {
    const Catalogue own = laid_over("[[kind]]\nid = \"mint\"\nsilence = true\n");
    CHECK(own.find_actor("mint-of-norland") == nullptr);
  }
  SECTION("silencing a body that no kind makes is an error") {
    CHECK_THROWS_AS(laid_over("[[actor]]\nid = \"mint-of-colony\"\nsilence = true\n"), Error);
  }
}

TEST_CASE("a body with a name of its own that is silenced is not made anew") {
  const std::string below = with(
      "[[actor]]\nid = \"gold\"\nname = \"Gold\"\ncountry = \"norland\"\nkinds = [\"mint\"]\n");
  const std::vector<EmbeddedFile> defaults = {{"below.toml", below}};
  const TempDir folder;
  SECTION("silenced") { folder.write("own.toml", "[[actor]]\nid = \"gold\"\nsilence = true\n"); }
  SECTION("replaced") {
    folder.write("own.toml",
                 "[[actor]]\nid = \"gold\"\nname = \"Golden\"\ntype = \"organisation\"\n"
                 "country = \"norland\"\n");
  }
  const Catalogue own = load_catalogue(defaults, folder.path());
  CHECK(own.find_actor("mint-of-norland") == nullptr);
}

TEST_CASE("mistakes in kinds are named with their line") {
  const auto kind = [](const std::string& rest) {
    return problems_of("[[kind]]\nid = \"k\"\n" + rest);
  };
  CHECK(kind("name = \"Mint of {land}\"\n") ==
        Strings{"3: the form 'Mint of {land}' has the unknown placeholder '{land}': it must be "
                "{country}, {country's} or {adjective}"});
  CHECK(kind("name = \"Mint\"\n") ==
        Strings{"3: the form 'Mint' has no placeholder: {country}, {country's} or {adjective}"});
  CHECK(kind("name = \"K {country}\"\n\nforms = [\"{adjective} K of {country}\"]\n") ==
        Strings{"5: the form '{adjective} K of {country}' must have one placeholder only"});
  CHECK(kind("name = \"K {country}\"\nexcept = [\"atlantis\"]\n") ==
        Strings{"1: the country 'atlantis' of the kind 'k' is no country's id"});
  CHECK(kind("name = \"K {country}\"\nbare = [\"?\"]\n").size() == 1);
  CHECK(kind("name = \"K {country}\"\nbare = [\"{country} k\"]\n") ==
        Strings{"4: '{country} k' can't have a placeholder: only forms can"});
  CHECK(kind("name = \"K {country}\"\nexcept = []\ncountries = []\nexcepted = []\n").size() == 1);
}

TEST_CASE("mistakes in what belongs to a kind are named with their line") {
  const auto last = [](const std::string& rest) {
    const Strings found = problems_of(with("\n[[actor]]\nid = \"own\"\n" + rest));
    REQUIRE_FALSE(found.empty());
    return found.back().substr(found.back().find(' ') + 1);
  };
  CHECK(last("country = \"norland\"\nkinds = [\"mit\"]\n") == "the kind 'mit' is no kind's id");
  CHECK(last("kinds = [\"mint\"]\n") == "a body of a kind is an organisation of a 'country'");
  CHECK(last("name = \"Own\"\ntype = \"organisation\"\nbare = [\"own\"]\n") ==
        "only a body with 'kinds' has 'bare'");
  CHECK(last("name = \"Own\"\ntype = \"organisation\"\nadjectives = [\"Own\"]\n") ==
        "only countries have 'adjectives'");
  CHECK(last("country = \"norland\"\nkinds = [\"mint\"]\naliases = [\"Norlandic state mint\"]\n") ==
        "the alias 'Norlandic state mint' comes from the kind 'mint' already");
  CHECK(last("country = \"norland\"\nkinds = [\"mint\"]\n"
             "[[actor]]\nid = \"other\"\ncountry = \"norland\"\nkinds = [\"mint\"]\n") ==
        "'own' (own.toml:28) is the 'mint' of 'norland' already");
}

TEST_CASE("two kinds can't make one id") {
  const Strings found =
      problems_of(with("[[kind]]\nid = \"other-mint\"\nname = \"Mint of {country}\"\n"
                       "countries = [\"norland\"]\n"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].find("the kinds 'mint' and 'other-mint' both make the id 'mint-of-norland'") !=
        std::string::npos);
}

TEST_CASE("an actor of another country can't have the id of a body") {
  const Strings found = problems_of(
      with("[[actor]]\nid = \"mint-of-norland\"\nname = \"Own\"\ntype = \"organisation\"\n"
           "country = \"isles\"\n"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].find("is that of the 'mint' of 'norland'") != std::string::npos);
}

TEST_CASE("a small state's ministry is found as a large one's is") {
  struct Sample {
    std::string adjective;
    std::string country;
    std::string id;
  };
  const auto [adjective, country, id] =
      GENERATE(Sample{"Maltese", "Malta", "ministry-of-foreign-affairs-of-malta"},
               Sample{"Kenyan", "Kenya", "ministry-of-foreign-affairs-of-kenya"},
               Sample{"Fijian", "Fiji", "ministry-of-foreign-affairs-of-fiji"});
  const std::string text = "An envoy of the " + adjective + " foreign ministry left. " + country +
                           "'s Foreign Ministry gave no reason, and the Ministry of Foreign "
                           "Affairs of " +
                           country + " recalled him.";
  CHECK(found(default_catalogue_tagger(), id, text).size() == 3);
}

TEST_CASE("a country called with an article, or by several names, is met under each") {
  const Tagger& tagger = default_catalogue_tagger();
  CHECK(found(tagger,
              "ministry-of-finance-of-the-bahamas",
              "The Ministry of Finance of the Bahamas and the Bahamas' finance ministry agree.")
            .size() == 2);
  CHECK(found(tagger,
              "ministry-of-health-of-the-united-arab-emirates",
              "The UAE health ministry and the Emirati health ministry agree.")
            .size() == 2);
}

TEST_CASE("how many states have a body does not change whose is meant") {
  const article::Article article = article_of(
      "",
      "France and the French wait. The Foreign Ministry and the Transport Ministry are silent.");
  const Strings ids = ids_of(default_catalogue_tagger().tag(article).actors);
  for (const std::string id :
       {"ministry-of-foreign-affairs-of-france", "ministry-of-transport-of-france"})
    CHECK(std::find(ids.begin(), ids.end(), id) != ids.end());
}

}  // namespace readout::tagging
