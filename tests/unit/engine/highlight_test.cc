// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/highlight.h"

#include <random>
#include <string>
#include <vector>

#include "engine/terms/analyser.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

HighlightTerms words(const std::vector<std::string>& terms) {
  HighlightTerms wanted;
  for (const std::string& term : terms)
    wanted.words.try_emplace(term, static_cast<std::uint32_t>(wanted.words.size()));
  return wanted;
}

std::string marked(const std::string& text, const HighlightTerms& terms) {
  std::string out;
  std::size_t at = 0;
  for (const Match& match : Marker(terms).matches(text, "en")) {
    out += text.substr(at, match.span.begin - at) + "[" +
           text.substr(match.span.begin, match.span.end - match.span.begin) + "]";
    at = match.span.end;
  }
  return out + text.substr(at);
}

/// What the analyser makes of the whole text, word after word.
std::vector<std::string> terms_of(const std::string& text) {
  std::vector<std::string> terms;
  analyse(
      text, [&terms](const Token& token) { terms.emplace_back(token.term); }, "en");
  return terms;
}

/// Words in every way of writing that the analyser knows, with and without blanks between.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {
      "tariff",    "Tariffs", "TARIFF", "US",    "us",       "U.S.",        "u.s.-china",
      "AT&T",      "T",       "t",      "don't", "he'll",    "O'Brien",     "F-16s",
      "f16",       "e-mail",  "Émile",  "café",  "C++",      "C",           "10%",
      "10",        "1,000",   "1000",   "3.5",   "$5",       "billion",     "5bn",
      "percent",   "№",       "中国",   "Xi's",  "l'accord", "№5",          "cease-fire",
      "1,000,000", "WHO",     "who",    "it's",  "A+",       "Türkiye'nin", "naïve",
      "ﬁre",       "“",       "”",      "Xi’s",  "don’t",    "O’Brien",     "l’accord"};
  static const std::vector<std::string> kBetween = {" ",
                                                    " ",
                                                    " ",
                                                    "\n",
                                                    "-",
                                                    ". ",
                                                    ", ",
                                                    "",
                                                    "/",
                                                    "\u00A0",
                                                    "'",
                                                    "\t",
                                                    "’",
                                                    "–",
                                                    "—",
                                                    "… ",
                                                    " “",
                                                    "” "};
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += kPieces[random() % kPieces.size()] + kBetween[random() % kBetween.size()];
  return text;
}

}  // namespace

TEST_CASE("words are marked however they are written") {
  CHECK(marked("The U.S. and us", words({"u.s."})) == "The [U.S.] and us");
  CHECK(marked("F-16s, an F-16 and f16", words({"f16"})) == "[F-16s], an [F-16] and [f16]");
  CHECK(marked("AT&T, T and t", words({"t"})) == "AT&T, [T] and [t]");
  CHECK(marked("Café, cafe", words({"cafe"})) == "[Café], [cafe]");
  CHECK(marked("10 percent of $5 billion", words({"10%", "$5bn"})) ==
        "[10 percent] of [$5 billion]");
  CHECK(marked("", words({"a"})) == "");
}

TEST_CASE("the same words are marked as the analyser finds in the whole text") {
  std::mt19937 random(5);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(random);
    const std::vector<std::string> terms = terms_of(text);
    if (terms.empty()) continue;
    const HighlightTerms wanted =
        words({terms[random() % terms.size()], terms[random() % terms.size()]});
    HighlightTerms all = wanted;
    // A phrase that is nowhere: the whole text is read.
    all.phrases.push_back({{"nowhere", "at"}, 0, 9});
    CHECK(marked(text, wanted) == marked(text, all));
  }
}

}  // namespace readout::engine
