// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/phrase_trie.h"

#include "tests/support/catch.h"

namespace readout::tagging {
namespace {

using Strings = std::vector<std::string>;

Strings found(const Strings& phrases, std::string_view text) {
  PhraseTrie trie;
  for (const std::string& phrase : phrases) {
    const auto id = trie.add(phrase, PhraseSyntax::Wildcards);
    REQUIRE(id.has_value());
  }
  trie.finish();
  const LanguageWords languages = built_in_words();
  const WordLists& words = languages.of("en");
  Strings out;
  for (const PhraseMatch& match : trie.find(trie.know(text, words)))
    out.push_back(phrases[match.phrase]);
  return out;
}

}  // namespace

TEST_CASE("phrases are found wherever they begin, overlapping ones too") {
  CHECK(found({"trade", "trade war", "war"}, "A trade war.") ==
        Strings{"trade", "trade war", "war"});
  CHECK(found({"trade war"}, "Trade, war").empty());
  CHECK(found({"trade war"}, "They trade. War came.").empty());
}

TEST_CASE("small letters match any case, a capital only capitals") {
  CHECK(found({"fed"}, "FED Fed fed").size() == 3);
  CHECK(found({"Fed"}, "FED Fed fed").size() == 2);
  CHECK(found({"FED"}, "FED Fed fed").size() == 1);
  CHECK(found({"Bank of England"}, "BANK OF ENGLAND, Bank Of England, bank of England").size() ==
        2);
}

TEST_CASE("an acronym that is also a word is not found in a headline in capitals") {
  CHECK(found({"US"}, "TELL US WHO WE ARE").empty());
  CHECK(found({"US"}, "U.S. TALKS TO CHINA GO ON").size() == 1);
  CHECK(found({"NATO"}, "NATO MEETS IN MADRID TODAY").size() == 1);
  CHECK(found({"US"}, "The US said so").size() == 1);
}

TEST_CASE("a star stands for any ending of its word") {
  CHECK(found({"terroris*"}, "terrorist terrorism terror Terrorists").size() == 3);
  CHECK(found({"peace talk*"}, "peace talks, peace talking, peace tall").size() == 2);
  CHECK(found({"immig*", "immigrant*"}, "immigrants").size() == 2);
}

TEST_CASE("a star after too few letters is refused") {
  PhraseTrie trie;
  CHECK_FALSE(trie.add("un*", PhraseSyntax::Wildcards).has_value());
  CHECK_FALSE(trie.add("...", PhraseSyntax::Wildcards).has_value());
}

TEST_CASE("a phrase reaches across a comma or slash only where it has one") {
  CHECK(found({"one country, two systems"}, "one country, two systems").size() == 1);
  CHECK(found({"one country, two systems"}, "one country two systems").size() == 1);
  CHECK(found({"Washington DC"}, "Washington, DC").empty());
  CHECK(found({"9/11"}, "after 9/11").size() == 1);
}

TEST_CASE("a possessive in the phrase is required") {
  CHECK(found({"Moody's"}, "Moody's cut it").size() == 1);
  CHECK(found({"Moody's"}, "Mr. Moody cut it").empty());
}

TEST_CASE("one initial may be skipped and is reported") {
  PhraseTrie trie;
  REQUIRE(trie.add("Antony Blinken", PhraseSyntax::Literal).has_value());
  trie.finish();
  const auto matches = trie.find(trie.know("Antony J. Blinken and Antony J. K. Blinken", {}));
  REQUIRE(matches.size() == 1);
  CHECK(matches[0].skipped_initial);
  CHECK(matches[0].end - matches[0].first == 3);
}

}  // namespace readout::tagging
