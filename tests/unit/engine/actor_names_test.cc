// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contract/actor_names.h"

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Terms = std::vector<std::string>;

ActorNames names() {
  ActorNames names;
  names.add("PRC", "china");
  names.add("Beijing", "china");
  names.add("State Department", "state-department");
  names.add("Côte", "ivory-coast");
  names.add("Johnson", "boris-johnson");
  names.add("Johnson", "mike-johnson");
  names.add("-", "nobody");
  return names;
}

}  // namespace

TEST_CASE("a name is its actor's, whatever its case and accents") {
  CHECK(names().find({"beijing"}, "beijing") == "china");
  CHECK(names().find({"state", "department"}, "STATE department") == "state-department");
  CHECK(names().find({"cote"}, "Cote") == "ivory-coast");
  CHECK_FALSE(names().find({"state"}, "State"));
  CHECK_FALSE(names().find({}, ""));
}

TEST_CASE("a name in capitals matches only in capitals") {
  CHECK(names().find({"prc"}, "PRC") == "china");
  CHECK_FALSE(names().find({"prc"}, "prc"));
  ActorNames both = names();
  both.add("Prc", "china");
  CHECK(both.find({"prc"}, "prc") == "china");
}

TEST_CASE("a name that two actors share matches neither") {
  CHECK_FALSE(names().find({"johnson"}, "Johnson"));
}

TEST_CASE("the longest name limits how many words are compared") {
  CHECK(ActorNames().longest() == 0);
  CHECK(names().longest() >= 2);
}

}  // namespace readout::engine
