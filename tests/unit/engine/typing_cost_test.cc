// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/typing_cost.h"

#include "tests/support/catch.h"

namespace readout::engine {

TEST_CASE("a word typed right costs nothing") {
  CHECK(typing_cost(U"tariff", U"tariff") == 0);
  CHECK(typing_cost(U"", U"") == 0);
}

TEST_CASE("the key beside is likelier than another letter, and another vowel likelier still") {
  CHECK(typing_cost(U"narket", U"market") < typing_cost(U"parket", U"market"));
  CHECK(typing_cost(U"senste", U"senate") < typing_cost(U"senpte", U"senate"));
  CHECK(typing_cost(U"senete", U"senate") < typing_cost(U"senste", U"senate"));
}

TEST_CASE("a letter missing or two swapped are likelier than a letter too many") {
  CHECK(typing_cost(U"bejing", U"beijing") < typing_cost(U"bejing", U"being"));
  CHECK(typing_cost(U"chian", U"china") < typing_cost(U"chiana", U"china"));
}

TEST_CASE("a double letter is what goes wrong most easily") {
  CHECK(typing_cost(U"adress", U"address") < typing_cost(U"addess", U"address"));
  CHECK(typing_cost(U"tarrif", U"tariff") < 1);
  CHECK(typing_cost(U"tottal", U"total") == typing_cost(U"total", U"tottal"));
}

TEST_CASE("the first letter is seldom wrong") {
  CHECK(typing_cost(U"xews", U"news") > typing_cost(U"nexs", U"news"));
}

TEST_CASE("letters of any script are letters") {
  CHECK(typing_cost(U"\u043f\u0443\u0442\u0430\u043d", U"\u043f\u0443\u0442\u0438\u043d") == 1);
  CHECK(typing_cost(U"\u00e9lys\u00e9", U"\u00e9lys\u00e9e") < 1);
}

TEST_CASE("a letter two places from its own is likelier than two other letters") {
  CHECK(typing_cost(U"tumrp", U"trump") < 1);
  CHECK(typing_cost(U"rtump", U"trump") < typing_cost(U"xtump", U"trump"));
}

}  // namespace readout::engine
