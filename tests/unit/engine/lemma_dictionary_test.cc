// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/lemma_dictionary.h"

#include <algorithm>

#include "base/error.h"
#include "embedded/lemma_files.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Strings = std::vector<std::string>;

Strings lemmas(const char* language, std::string_view word) {
  const LemmaDictionary* dictionary = LemmaDictionary::of_language(language);
  REQUIRE(dictionary != nullptr);
  Strings found = dictionary->lemmas(word);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("a dictionary tells the lemmas of a word") {
  CHECK(lemmas("en", "women") == Strings{"woman"});
  CHECK(lemmas("en", "woman") == Strings{"woman"});
  CHECK(lemmas("en", "bought") == Strings{"buy"});
  CHECK(lemmas("de", "sanktionen") == Strings{"sanktion"});
  CHECK(lemmas("ru", "санкциям") == Strings{"санкция"});
}

TEST_CASE("a word may have several lemmas") {
  CHECK(lemmas("en", "leaves") == Strings{"leaf", "leave"});
  CHECK(lemmas("en", "left") == Strings{"leave", "left"});
}

TEST_CASE("a dictionary knows nothing of other words and of parts of words") {
  for (const char* word : {"", "wom", "womenx", "xqzt"}) {
    INFO(word);
    CHECK(lemmas("en", word).empty());
  }
}

TEST_CASE("a language without a dictionary has none") {
  CHECK(LemmaDictionary::of_language("vi") == nullptr);
  CHECK(LemmaDictionary::of_language("") == nullptr);
}

TEST_CASE("every dictionary that is kept can be read") {
  REQUIRE(lemma_files().size() > 20);
  for (const EmbeddedFile& file : lemma_files()) {
    INFO(file.path);
    if (file.path == "en.capitals") continue;
    const LemmaDictionary dictionary(file.bytes);
    // Whatever is looked up ends at an entry or at none.
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      for (const std::string& lemma : dictionary.lemmas(std::string(1, letter) + "a"))
        CHECK_FALSE(lemma.empty());
    }
  }
}

TEST_CASE("what is no dictionary is refused") {
  CHECK_THROWS_AS(LemmaDictionary("RDLEMMA1"), Error);
  const std::string other(100, 'x');
  CHECK_THROWS_AS(LemmaDictionary(other), Error);
}

}  // namespace readout::engine
