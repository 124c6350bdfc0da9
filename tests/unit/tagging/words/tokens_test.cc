// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/tokens.h"

#include "tests/support/catch.h"

namespace readout::tagging {
namespace {

using Strings = std::vector<std::string>;

Strings words(std::string_view text) {
  const TokenizedText tokens = tokenize(text);
  Strings out;
  for (const TextToken& token : tokens.tokens) out.emplace_back(tokens.folded(token));
  return out;
}

Strings spans(std::string_view text) {
  Strings out;
  for (const TextToken& token : tokenize(text).tokens)
    out.emplace_back(text.substr(token.begin, token.end - token.begin));
  return out;
}

TextToken first(std::string_view text) { return tokenize(text).tokens.at(0); }

}  // namespace

TEST_CASE("words are folded for case and accents") {
  CHECK(words("Erdoğan's ÇANKAYA") == Strings{"erdogan", "cankaya"});
  CHECK(words("Côte d’Ivoire") == Strings{"cote", "divoire"});
}

TEST_CASE("an acronym is one word with and without full stops") {
  CHECK(words("U.S. U.S US U.S.A. D.C.") == Strings{"us", "us", "us", "usa", "dc"});
  CHECK(spans("the U.S.-China talks") == Strings{"the", "U.S.", "China", "talks"});
  CHECK(first("U.S.").shape == WordShape::Capitals);
  CHECK(first("e.g.").shape == WordShape::Lower);
}

TEST_CASE("a possessive ending is not part of the word, also when it stands apart") {
  CHECK(spans("China's, China’s, CHINA'S and the U.S. 's") ==
        Strings{"China", "China", "CHINA", "and", "the", "U.S."});
  CHECK(first("China's").possessive);
  CHECK_FALSE(first("China").possessive);
  CHECK(words("O'Brien isn't here") == Strings{"obrien", "isnt", "here"});
}

TEST_CASE("hyphens separate words, dashes and brackets separate names") {
  const TokenizedText text = tokenize("Biden-Xi, then (Reuters)");
  REQUIRE(text.tokens.size() == 4);
  CHECK(text.tokens[1].gap == WordGap::Space);
  CHECK(text.tokens[2].gap == WordGap::Comma);
  CHECK(text.tokens[3].gap == WordGap::Break);
}

TEST_CASE("a word has a shape") {
  CHECK(first("nato").shape == WordShape::Lower);
  CHECK(first("Nato").shape == WordShape::Capitalised);
  CHECK(first("NATO").shape == WordShape::Capitals);
  CHECK(first("McCain").shape == WordShape::Capitalised);
  CHECK(first("J.").shape == WordShape::Capitalised);
  CHECK(first("G7").shape == WordShape::Capitals);
  CHECK(first("2023").shape == WordShape::Number);
  CHECK(first("习").shape == WordShape::Uncased);
}

TEST_CASE("in scripts without spaces each character is a word") {
  CHECK(words("习近平会见") == Strings{"习", "近", "平", "会", "见"});
  CHECK(words("미국은") == Strings{"미", "국", "은"});
  CHECK(words("Макрон и Шольц") == Strings{"макрон", "и", "шольц"});
}

TEST_CASE("each word knows its sentence") {
  const TokenizedText text = tokenize("They met. Talks went on.");
  REQUIRE(text.tokens.size() == 5);
  CHECK(text.tokens[1].sentence == 0);
  CHECK(text.tokens[2].sentence == 1);
  CHECK(text.tokens[2].opens_sentence);
  CHECK_FALSE(text.tokens[3].opens_sentence);
}

TEST_CASE("invalid bytes and punctuation are no words") {
  CHECK(words("").empty());
  CHECK(words(" \n .,;!\" ").empty());
  CHECK(words("a\xff\xfe"
              "b") == Strings{"a", "b"});
  CHECK(words("'''s '") == Strings{"s"});
}

}  // namespace readout::tagging
