// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/inflections.h"

#include <algorithm>

#include "base/fold.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Strings = std::vector<std::string>;

Strings keys(const char* language, std::string_view word) {
  const auto inflections = Inflections::for_language(language);
  REQUIRE(inflections);
  return inflections->keys(fold(word));
}

bool same(const char* language, std::string_view a, std::string_view b) {
  const Strings of_a = keys(language, a);
  const Strings of_b = keys(language, b);
  return std::any_of(of_a.begin(), of_a.end(), [&](const std::string& key) {
    return std::find(of_b.begin(), of_b.end(), key) != of_b.end();
  });
}

}  // namespace

TEST_CASE("inflections of one word share a key") {
  const auto [a, b] = GENERATE(table<const char*, const char*>({{"woman", "women"},
                                                                {"crisis", "crises"},
                                                                {"bus", "buses"},
                                                                {"buy", "bought"},
                                                                {"ad", "ads"},
                                                                {"tv", "tvs"},
                                                                {"sky", "skies"},
                                                                {"policeman", "policemen"},
                                                                {"build", "building"},
                                                                {"house", "housing"},
                                                                {"big", "bigger"},
                                                                {"good", "best"}}));
  INFO(a << " " << b);
  CHECK(same("en", a, b));
}

TEST_CASE("British and American spelling of a word share a key") {
  const auto [a, b] = GENERATE(table<const char*, const char*>({{"defence", "defense"},
                                                                {"organise", "organize"},
                                                                {"organised", "organizing"},
                                                                {"organisation", "organization"},
                                                                {"programme", "program"},
                                                                {"programmes", "programs"},
                                                                {"fulfil", "fulfill"},
                                                                {"enrol", "enroll"},
                                                                {"manoeuvre", "maneuver"},
                                                                {"tyres", "tire"},
                                                                {"jewellery", "jewelry"},
                                                                {"artefacts", "artifact"},
                                                                {"colour", "colors"},
                                                                {"labour", "labor"},
                                                                {"centre", "centers"},
                                                                {"dialogue", "dialog"},
                                                                {"travelled", "traveled"},
                                                                {"licence", "license"},
                                                                {"analyse", "analyze"}}));
  INFO(a << " " << b);
  CHECK(same("en", a, b));
}

TEST_CASE("other words share no key") {
  const auto [a, b] = GENERATE(table<const char*, const char*>({{"conservation", "conservative"},
                                                                {"internally", "international"},
                                                                {"hopefully", "hope"},
                                                                {"paste", "past"},
                                                                {"organ", "organize"},
                                                                {"import", "important"},
                                                                {"ads", "added"},
                                                                {"organise", "organisation"},
                                                                {"outing", "out"},
                                                                {"device", "devise"},
                                                                {"four", "for"},
                                                                {"tour", "tor"},
                                                                {"seventh", "seven"},
                                                                {"marshall", "marshal"},
                                                                {"williams", "william"},
                                                                {"news", "new"}}));
  INFO(a << " " << b);
  CHECK_FALSE(same("en", a, b));
}

TEST_CASE("words that no dictionary has are inflected by rule") {
  CHECK(keys("en", "superpacs") == Strings{"en~superpac"});
  CHECK(same("en", "houthi", "houthis"));
  CHECK(same("en", "jihadi", "jihadis"));
  CHECK(same("de", "Sanktionspaket", "Sanktionspakete"));
  CHECK_FALSE(same("en", "superpac", "superpackage"));
}

TEST_CASE("forms are known in each language by its own words") {
  CHECK(same("de", "Sanktion", "Sanktionen"));
  CHECK(same("es", "sanción", "sanciones"));
  CHECK(same("ru", "Путин", "Путина"));
  CHECK(same("pl", "sankcja", "sankcjach"));
  CHECK(same("el", "κύρωση", "κυρώσεις"));
  CHECK(same("uk", "Зеленський", "Зеленського"));
  CHECK(same("fi", "pakote", "pakotteet"));  // Snowball alone
  CHECK_FALSE(same("de", "war", "ist"));
}

TEST_CASE("signs that Arabic and Hebrew writers leave out make no other word") {
  CHECK(same("ar", "غزة", "غزّة"));
  CHECK(same("ar", "سلام", "ســلام"));
  CHECK(same("he", "שלום", "שָׁלוֹם"));
}

TEST_CASE("numbers and names with dots have no forms") {
  for (const char* word : {"a", "2024", "g7", "u.s.", ""}) {
    INFO(word);
    CHECK(keys("en", word).empty());
  }
}

TEST_CASE("a language without dictionary and stemmer has no forms") {
  CHECK_FALSE(Inflections::for_language("vi"));
  CHECK_FALSE(Inflections::for_language("none"));
  CHECK_FALSE(Inflections::for_language(""));
}

}  // namespace readout::engine
