// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/capital_words.h"

#include "tests/support/catch.h"

namespace readout::engine {

TEST_CASE("a word with a capital of its own keeps no forms of the word without") {
  const auto polish = capital_word("Polish");
  REQUIRE(polish);
  CHECK(polish->always);
  CHECK(polish->forms.empty());
  CHECK(capital_word("AIDS")->always);
  CHECK(capital_word("Turkey")->always);
}

TEST_CASE("a people has its plural") {
  CHECK(capital_word("Pole")->forms == std::vector<std::string_view>{"poles"});
  CHECK(capital_word("Poles")->forms == std::vector<std::string_view>{"pole"});
}

TEST_CASE("a surname that is a word too is told by its capital amid small letters") {
  const auto gates = capital_word("Gates");
  REQUIRE(gates);
  CHECK_FALSE(gates->always);
}

TEST_CASE("other words are no other word with a capital") {
  for (const char* word : {"polish", "POLISH", "Tariffs", "Trump", ""}) {
    INFO(word);
    CHECK_FALSE(capital_word(word));
  }
}

}  // namespace readout::engine
