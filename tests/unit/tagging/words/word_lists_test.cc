// SPDX-License-Identifier: GPL-3.0-or-later
// Words as data: one file a language, each word with the lists that it stands in.
#include "tagging/words/word_lists.h"

#include "base/error.h"
#include "tagging/text/article_text.h"
#include "tests/support/catch.h"

namespace readout::tagging {
namespace {

constexpr std::string_view kEnglish = R"([openers]
words = "however the"
)";
constexpr std::string_view kGerman = R"([openers]
words = "aber der"
)";

LanguageWords words_of(std::string_view english) {
  const std::vector<EmbeddedFile> files = {{"words/en.toml", english}};
  return LanguageWords(files);
}

std::string message_of(std::string_view english) {
  try {
    static_cast<void>(words_of(english));
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::BadInput);
    return error.what();
  }
  return {};
}

bool complains(std::string_view english, const std::string& problem) {
  const std::string message = message_of(english);
  CAPTURE(message);
  return message.find("words/en.toml:" + problem) != std::string::npos;
}

}  // namespace

TEST_CASE("the built-in word lists are without a mistake") {
  const LanguageWords words = built_in_words();
  CHECK(words.of("en").classes_of("president") == (kPersonTitle | kTitleWord | kNoActor));
  CHECK(words.of("en").classes_of("readout") == 0);
}

TEST_CASE("a word has the classes of all lists that it stands in, included ones too") {
  const LanguageWords words = words_of(R"([body_heads]
include = ["bodies"]
words = """
friends
ministry of"""

[body_tails]
include = ["bodies"]

[bodies]
words = """
agency
bank union
"""
)");
  CHECK(words.of("en").classes_of("friends") == kBodyHead);
  CHECK(words.of("en").classes_of("of") == kBodyHead);
  CHECK(words.of("en").classes_of("bank") == (kBodyHead | kBodyTail));
  CHECK(words.of("en").classes_of("bodies") == 0);
}

TEST_CASE("an article's words are those of its language, else of English") {
  const std::vector<EmbeddedFile> files = {{"words/de.toml", kGerman}, {"words/en.toml", kEnglish}};
  const LanguageWords languages(files);
  const Lexicon lexicon{Catalogue()};
  article::Article article;
  article.body = "However aber";
  const auto openers = [&](const std::string& language) {
    article.language = language;
    const ArticleText text = read_text(lexicon, languages, article);
    const FieldWords& body = text.body();
    return std::pair(body.is(0, kOpener), body.is(1, kOpener));
  };
  CHECK(openers("de") == std::pair(false, true));
  CHECK(openers("en") == std::pair(true, false));
  CHECK(openers("fr") == std::pair(true, false));
  CHECK(openers("") == std::pair(true, false));
}

TEST_CASE("without English there are no word lists") {
  const std::vector<EmbeddedFile> files = {{"words/de.toml", kGerman}};
  CHECK_THROWS_AS(LanguageWords(files), Error);
}

TEST_CASE("a mistake in a word list is named with file and line") {
  CHECK(complains("[openers]\nwords = \"\"\"\nthe\nhowever\n\"\"\"\n",
                  "4: 'however' belongs before 'the'"));
  CHECK(complains("[openers]\nwords = \"\"\"a\nthe the\"\"\"\n", "3: 'the' stands twice"));
  CHECK(complains("[openers]\nwords = 'The'\n", "2: 'The' must be folded: 'the'"));
  CHECK(complains("[openers]\nwords = 'covid-19'\n", "2: 'covid-19' is not one word"));
  CHECK(complains("\n[opener]\nwords = 'the'\n", "2: nothing uses the list 'opener'"));
  CHECK(complains("[openers]\nword = 'the'\n", "2: unknown key 'word'"));
  CHECK(complains("[openers]\nwords = ['the']\n", "2: 'words' must be a text"));
  CHECK(complains("openers = 'the'\n", "1: 'openers' must be a table"));
  CHECK(complains("[openers\n", "1: "));
}

TEST_CASE("a mistake in what a word list includes is named") {
  CHECK(complains("[openers]\ninclude = ['others']\n", "1: there is no list 'others'"));
  CHECK(complains("[openers]\ninclude = ['a']\n[a]\ninclude = ['openers']\n",
                  "3: 'openers' includes itself"));
  CHECK(complains("[openers]\ninclude = ['a']\nwords = 'the'\n[a]\nwords = 'the'\n",
                  "3: 'the' comes twice into 'openers'"));
  CHECK(complains("[openers]\n[a]\ninclude = ['b']\n[b]\nwords = 'the'\n",
                  "2: nothing uses the list 'a'"));
}

}  // namespace readout::tagging
