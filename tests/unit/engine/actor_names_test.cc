// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contract/actor_names.h"

#include <algorithm>

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Terms = std::vector<std::string>;

const std::vector<ActorName> kNames = {{"PRC", "china"},
                                       {"Beijing", "china"},
                                       {"US", "united-states"},
                                       {"State Department", "state-department"},
                                       {"Côte", "ivory-coast"},
                                       {"Johnson", "boris-johnson"},
                                       {"Johnson", "mike-johnson"},
                                       {"IS", "islamic-state", NameUse::Asked},
                                       {"Kremlin", "russia", NameUse::Asked},
                                       {"Kremlin", "russia"},
                                       {"Clinton", "bill-clinton", NameUse::Surname},
                                       {"The Economist", "the-economist"},
                                       {"-", "nobody"}};

ActorNames names() { return ActorNames(kNames); }

/// "china 0" for every owner, ascending.
Terms owners(const std::string& name) {
  const ActorNames all = names();
  Terms out;
  for (const ActorNames::Owner& owner : all.named(name_words(name)))
    out.push_back(std::string(owner.actor) + " " + std::to_string(static_cast<int>(owner.use)));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("a name is its actor's, whatever its case and accents") {
  CHECK(names().find({"beijing"}, "beijing") == "china");
  CHECK(names().find({"state", "department"}, "STATE department") == "state-department");
  CHECK(names().find({"cote"}, "Cote") == "ivory-coast");
  CHECK_FALSE(names().find({"state"}, "State"));
  CHECK_FALSE(names().find({}, ""));
}

TEST_CASE("among words a name in capitals matches only in capitals") {
  CHECK(names().find({"prc"}, "PRC") == "china");
  CHECK_FALSE(names().find({"prc"}, "prc"));
  CHECK(names().find({"u.s."}, "U.S.") == "united-states");
  CHECK_FALSE(names().find({"us"}, "us"));
  std::vector<ActorName> both = kNames;
  both.push_back({"Prc", "china"});
  CHECK(ActorNames(both).find({"prc"}, "prc") == "china");
}

TEST_CASE("among words a name that two actors share matches neither") {
  CHECK_FALSE(names().find({"johnson"}, "Johnson"));
}

TEST_CASE("among words a name that needs a context or is a surname matches nobody") {
  CHECK_FALSE(names().find({"is"}, "IS"));
  CHECK_FALSE(names().find({"clinton"}, "Clinton"));
  CHECK(names().find({"kremlin"}, "Kremlin") == "russia");
}

TEST_CASE("among words a name needs its article, where it is asked for it does not") {
  CHECK(names().find({"the", "economist"}, "the Economist") == "the-economist");
  CHECK_FALSE(names().find({"economist"}, "Economist"));
  CHECK_FALSE(names().find({"the", "beijing"}, "the Beijing"));
  CHECK(owners("economist") == Terms{"the-economist 0"});
  CHECK(owners("the Economist") == Terms{"the-economist 0"});
  CHECK(owners("the PRC") == Terms{"china 0"});
}

TEST_CASE("the words of a name have no points") {
  CHECK(name_words("U.S.") == Terms{"us"});
  CHECK(name_words("us") == Terms{"us"});
  CHECK(name_words("The U.N. Council") == Terms{"un", "council"});
  CHECK(name_words("The") == Terms{"the"});
  CHECK(name_key("J. K. Rowling") == name_key("J.K. Rowling"));
  CHECK(name_key("JK Rowling") == "jk rowling");
  CHECK(name_words("...").empty());
}

TEST_CASE("whoever is asked for by a name owns it, in any capitals, with or without points") {
  for (const char* written : {"US", "us", "U.S.", "u.s.", "Us"})
    CHECK(owners(written) == Terms{"united-states 0"});
  CHECK(owners("prc") == Terms{"china 0"});
  CHECK(owners("Johnson") == Terms{"boris-johnson 0", "mike-johnson 0"});
  CHECK(owners("is") == Terms{"islamic-state 1"});
  CHECK(owners("kremlin") == Terms{"russia 0"});
  CHECK(owners("clinton") == Terms{"bill-clinton 2"});
  CHECK(owners("state").empty());
  CHECK(owners("").empty());
}

TEST_CASE("actors are found by how the words of their names begin") {
  const auto beginning = [all = names()](const std::string& text) {
    const auto found = all.beginning(name_words(text));
    return Terms(found.begin(), found.end());
  };
  CHECK(beginning("beij") == Terms{"china"});
  CHECK(beginning("dep sta") == Terms{"state-department"});
  CHECK(beginning("j") == Terms{"boris-johnson", "mike-johnson"});
  CHECK(beginning("dep china").empty());
  CHECK(beginning("").empty());
}

TEST_CASE("an actor is known by its id") {
  CHECK(names().knows("china"));
  CHECK_FALSE(names().knows("PRC"));
  CHECK_FALSE(ActorNames().knows("china"));
}

TEST_CASE("the longest name limits how many words are compared") {
  CHECK(ActorNames().longest() == 0);
  CHECK(names().longest() >= 2);
}

}  // namespace readout::engine
