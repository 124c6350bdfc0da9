// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/text/field_words.h"

#include "tagging/text/article_text.h"
#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

constexpr std::string_view kCatalogue = R"(
[[actor]]
id = "united-kingdom"
name = "United Kingdom"
type = "country"

[[actor]]
id = "target"
name = "Target"
type = "organisation"
)";

const Lexicon& lexicon() {
  static const Catalogue catalogue = catalogue_of(kCatalogue);
  static const Lexicon lexicon(catalogue);
  return lexicon;
}

const LanguageWords& languages() {
  static const LanguageWords languages = built_in_words();
  return languages;
}

FieldWords body(std::string_view text) {
  return {lexicon(), languages().of("en"), article::TextField::Body, text};
}

FieldWords title(std::string_view text) {
  return {lexicon(), languages().of("en"), article::TextField::Title, text};
}

}  // namespace

TEST_CASE("a word is told by how it is written") {
  const FieldWords words = body("Roe met UN envoys & 12 others.");
  REQUIRE(words.size() == 7);
  CHECK(words.folded(0) == "roe");
  CHECK(words.capital(0));
  CHECK_FALSE(words.all_capitals(0));
  CHECK(words.lower(1));
  CHECK(words.capital(2));
  CHECK(words.all_capitals(2));
  CHECK(words.ampersand(4));
  CHECK(words.number(5));
  CHECK_FALSE(words.capital(5));
  CHECK(words.written(1, 4) == "met UN envoys");
}

TEST_CASE("words belong together across a blank, not across a comma or a full stop") {
  const FieldWords words = body("Jane Roe, of Leeds. Bern agreed.");
  CHECK(words.goes_on(1));
  CHECK_FALSE(words.goes_on(2));
  CHECK(words.same_sentence(1, 2));
  CHECK_FALSE(words.goes_on(4));
  CHECK_FALSE(words.same_sentence(3, 4));
  CHECK(words.gap_before(0).empty());
  CHECK(words.gap_before(2) == ", ");
}

TEST_CASE("a hyphen joins two words only where nothing else stands between them") {
  const FieldWords words = body("Kyung-wha left -Roe stayed.");
  CHECK(words.hyphenated(1));
  CHECK_FALSE(words.hyphenated(2));
  CHECK(words.hyphen_before(3));
  CHECK_FALSE(words.hyphenated(3));
  CHECK_FALSE(words.hyphenated(0));
}

TEST_CASE("a capital tells nothing in the title or a shouted sentence") {
  CHECK(title("Roe Meets Envoys").in_headline(0));
  const FieldWords words = body("ROE MEETS ENVOYS OF CHINA. Roe met Jane.");
  CHECK(words.shouted(0));
  CHECK(words.in_headline(0));
  CHECK_FALSE(words.in_headline(words.size() - 1));
}

TEST_CASE("title, first sentences and the rest count differently") {
  const FieldWords words = body("One came. Two came. Three came. Four came.");
  CHECK(words.prominence(0) == Prominence::Lead);
  CHECK(words.prominence(4) == Prominence::Lead);
  CHECK(words.prominence(6) == Prominence::Rest);
  CHECK(words.prominence_of_sentence(3) == Prominence::Rest);
  CHECK(title("One came").prominence(0) == Prominence::Title);
}

TEST_CASE("a word knows its classes") {
  const FieldWords words = body("President Roe said");
  CHECK(words.is(0, kTitleWord));
  CHECK(words.is(0, kPersonTitle | kBodyTail));
  CHECK_FALSE(words.is(1, kTitleWord));
  CHECK_FALSE(words.is(1, kPersonTitle | kBodyTail));
}

TEST_CASE("catalogue phrases are found with the words they cover") {
  const FieldWords words = body("The United Kingdom agreed.");
  REQUIRE(words.matches().size() == 1);
  CHECK(words.matches()[0].first == 1);
  CHECK(words.matches()[0].end == 3);
}

TEST_CASE("a capital is by place where the body otherwise writes the word small") {
  const auto first_word_by_place = [](const std::string& text) {
    const article::Article article = article_of("", text);
    const ArticleText read = read_text(lexicon(), languages(), article);
    return read.capital_by_place(read.body(), 0);
  };
  CHECK(first_word_by_place("Target practice began. The target was near."));
  CHECK_FALSE(first_word_by_place("Target opened a shop. It beat its target, as Target does."));
  CHECK_FALSE(first_word_by_place("Target opened a shop."));
  const article::Article article = article_of("", "The shop of Target met its target.");
  const ArticleText read = read_text(lexicon(), languages(), article);
  CHECK_FALSE(read.capital_by_place(read.body(), 3));
}

}  // namespace readout::tagging
