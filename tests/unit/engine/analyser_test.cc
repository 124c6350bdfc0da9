// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/analyser.h"

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Strings = std::vector<std::string>;

Strings terms(std::string_view text, std::string_view language = {}) {
  Strings out;
  analyse(
      text, [&](const Token& token) { out.emplace_back(token.term); }, language);
  return out;
}

Strings marked(std::string_view text, std::string_view language = {}) {
  Strings out;
  analyse(
      text, [&](const Token& token) { out.emplace_back(slice(text, token.span)); }, language);
  return out;
}

std::vector<std::uint32_t> positions(std::string_view text) {
  std::vector<std::uint32_t> out;
  analyse(text, [&](const Token& token) { out.push_back(token.position); });
  return out;
}

}  // namespace

TEST_CASE("words fold for case and accents") {
  CHECK(terms("The Café in Łódź") == Strings{"the", "cafe", "in", "lodz"});
}

TEST_CASE("US is one token however it is written, and not the word us") {
  const std::string text = GENERATE("U.S.", "US", "u.s.", "U.S", "U.S.'s", "US’s");
  CHECK(terms(text) == Strings{"u.s."});
  CHECK(terms("Tell us") == Strings{"tell", "us"});
  CHECK(terms("Us") == Strings{"us"});
}

TEST_CASE("WHO and IT are acronyms in capitals, words in small letters and in all-capitals text") {
  CHECK(terms("the WHO said who") == Strings{"the", "w.h.o.", "said", "who"});
  CHECK(terms("WHO IS TO BLAME FOR IT") == Strings{"who", "is", "to", "blame", "for", "it"});
}

TEST_CASE("other acronyms lose their dots") {
  CHECK(terms("U.K. and U.N., U.S.A. at 5 a.m.") ==
        Strings{"uk", "and", "un", "usa", "at", "5", "am"});
}

TEST_CASE("a single letter with a stop ends a sentence, it does not begin an acronym") {
  CHECK(terms("Plan B. It failed") == Strings{"plan", "b", "it", "failed"});
  CHECK(terms("Antony J. Blinken") == Strings{"antony", "j", "blinken"});
}

TEST_CASE("possessives are taken off, names are joined over their apostrophe") {
  CHECK(terms("Jinping's Jinping’s don't O'Brien officials'") ==
        Strings{"jinping", "jinping", "don't", "dont", "obrien", "officials"});
  CHECK(marked("Jinping’s visit") == Strings{"Jinping", "visit"});
}

TEST_CASE("a contraction keeps its apostrophe, so that it is no other word") {
  CHECK(terms("He'll she’ll I'LL we'd We're I'd can't won’t") ==
        Strings{"he'll", "she'll", "i'll", "we'd", "we're", "i'd", "can't", "won't"});
  CHECK(terms("hell shell ill id") == Strings{"hell", "shell", "ill", "id"});
  CHECK(marked("he’ll go") == Strings{"he’ll", "go"});
}

TEST_CASE("'s draws two words together behind a pronoun, and is a genitive behind a name") {
  CHECK(terms("It's he’s let's WHO'S") == Strings{"it's", "he's", "hes", "let's", "who's", "whos"});
  CHECK(terms("the WHO's and one's and IT’s") ==
        Strings{"the", "w.h.o.", "and", "one", "and", "i.t."});
  CHECK(marked("it's late") == Strings{"it's", "late"});
}

TEST_CASE("a contraction is also found as typed without apostrophe where that is no other word") {
  CHECK(terms("isn't they’re couldn't've") ==
        Strings{"isn't", "isnt", "they're", "theyre", "couldn't've", "couldntve"});
  CHECK(positions("I isn't here") == std::vector<std::uint32_t>{1, 2, 2, 3});
}

TEST_CASE("names with an apostrophe are one word however it is written") {
  CHECK(terms("O’Brien D'Angelo Qur'an Sana'a Hawai'i") ==
        Strings{"obrien", "d", "angelo", "dangelo", "quran", "sanaa", "hawaii"});
}

TEST_CASE("a Turkish name is found without its ending too") {
  CHECK(terms("Türkiye'nin İstanbul’da 2023'te", "tr") ==
        Strings{"turkiyenin", "turkiye", "istanbulda", "istanbul", "2023te", "2023"});
  CHECK(marked("İstanbul'da", "tr") == Strings{"İstanbul'da", "İstanbul"});
  CHECK(terms("TÜRKİYE'NİN O'Brien", "tr") == Strings{"turkiyenin", "turkiye", "obrien"});
  CHECK(terms("Sana'a", "ar") == Strings{"sanaa"});
}

TEST_CASE("Arabic and Hebrew fold the signs that are mostly left out") {
  CHECK(terms("غزّة") == terms("غزة"));
  CHECK(terms("غـــزة") == terms("غزة"));
  CHECK(terms("שָׁלוֹם") == terms("שלום"));
  CHECK(marked("في غزّة") == Strings{"في", "غزّة"});
}

TEST_CASE("Arabic letters that are written one way or another are one") {
  CHECK(terms("إيران أن آسيا غزه علی کتاب") == terms("ايران ان اسيا غزة على كتاب"));
}

TEST_CASE("an apostrophe that Unicode has for a letter is an apostrophe") {
  CHECK(terms("м\u02BCяка O\u02BCBrien") == Strings{"мяка", "obrien"});
}

TEST_CASE("a letter and its sign are one word") {
  CHECK(terms("C++ and C#, an A+, plain C.") ==
        Strings{"c++", "and", "c#", "an", "a+", "plain", "c"});
  CHECK(marked("in C++.") == Strings{"in", "C++"});
  CHECK(terms("C++17 1+1 a+b") == Strings{"c++", "17", "1", "1", "a", "b"});
  CHECK(terms("C++-based") == Strings{"c++", "based", "c++based"});
}

TEST_CASE("a plus behind a name is kept beside it") {
  CHECK(terms("Disney+ has 50+ shows") ==
        Strings{"disney", "disney+", "has", "50", "50+", "shows"});
  CHECK(positions("Disney+ has") == std::vector<std::uint32_t>{1, 1, 2});
  CHECK(marked("Disney+") == Strings{"Disney", "Disney+"});
}

TEST_CASE("short names are one word over an ampersand") {
  CHECK(terms("AT&T, R&D, S&amp;P 500, AT＆T's") == Strings{"at&t", "r&d", "s&p", "500", "at&t"});
  CHECK(terms("Barnes&Noble & Co") == Strings{"barnes", "noble", "co"});
  CHECK(terms("&T R& 1&b") == Strings{"t", "r", "1", "b"});
  CHECK(terms("ＡＴ＆Ｔ") == Strings{"at&t"});
}

TEST_CASE("types of aircraft are found joined, apart and in the plural") {
  CHECK(terms("F-16 F16") == Strings{"f", "16", "f16", "f16"});
  CHECK(terms("F-16s") == Strings{"f", "16s", "f16s", "f16"});
}

TEST_CASE("shares and sums of money have a term with their sign") {
  CHECK(terms("10% of $5bn") == Strings{"10", "10%", "of", "5bn", "$5bn"});
  CHECK(positions("10% of $5bn") == std::vector<std::uint32_t>{1, 1, 2, 3, 3});
  CHECK(terms("10 percent") == Strings{"10", "10%", "percent"});
}

TEST_CASE("the numero sign and its abbreviation are one word beside the word no") {
  CHECK(terms("№5") == Strings{"no", "№", "5"});
  CHECK(terms("No. 5 and no.5") == Strings{"no", "№", "5", "and", "no", "№", "5"});
  CHECK(positions("№ 5") == std::vector<std::uint32_t>{1, 1, 2});
  CHECK(positions("No. 5") == std::vector<std::uint32_t>{1, 1, 2});
  CHECK(terms("No. Never no 5") == Strings{"no", "never", "no", "5"});
}

TEST_CASE("full-width characters are the plain ones") {
  CHECK(terms("ＡＢＣ １０％ Ｃ＋＋ ＄５") == terms("ABC 10% C++ $5"));
}

TEST_CASE("the end of a sentence counts as a word") {
  using Positions = std::vector<std::uint32_t>;
  CHECK(positions("They met. They left") == Positions{1, 2, 4, 5});
  CHECK(positions("They met\n\nThey left") == Positions{1, 2, 4, 5});
  CHECK(positions("They met.”\n\n“They left") == Positions{1, 2, 4, 5});
  CHECK(positions("会。同") == Positions{1, 3});
  CHECK(positions("... They met... ") == Positions{1, 2});
}

TEST_CASE("the end of a sentence is seen behind an acronym too") {
  CHECK(positions("in the U.S. The talks") == std::vector<std::uint32_t>{1, 2, 3, 5, 6});
}

TEST_CASE("names with stops are not torn apart") {
  const std::string text =
      GENERATE("Mr. Xi", "U.S. Senate", "Jan. 6", "J. Biden", "v. Wade", "3. Oktober");
  CHECK(positions(text) == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("a name with an apostrophe is found in one too") {
  CHECK(terms("D'Souza and Dell’Utri") ==
        Strings{"d", "souza", "dsouza", "and", "dell", "utri", "dellutri"});
}

TEST_CASE("elided articles are words of their own") {
  CHECK(terms("l'accord d’État qu'il") == Strings{"l", "accord", "d", "etat", "qu", "il"});
  CHECK(terms("dell'Italia, nell'area") == Strings{"dell", "italia", "nell", "area"});
}

TEST_CASE("hyphenated words are found by whole and by parts") {
  CHECK(terms("cross-Strait ties") == Strings{"cross", "strait", "crossstrait", "ties"});
  CHECK(positions("cross-Strait ties") == std::vector<std::uint32_t>{1, 2, 1, 3});
  CHECK(terms("U.S.-China") == Strings{"u.s.", "china", "u.s.china"});
  CHECK(terms("2023-06-19") == Strings{"2023", "06", "19"});
  CHECK(terms("COVID-19") == Strings{"covid", "19", "covid19"});
  CHECK(terms("a-b-c-d-e").size() == 5);
}

TEST_CASE("numbers keep their decimal point and lose their commas") {
  CHECK(terms("1,234,567 and 3.5, 12,34") == Strings{"1234567", "and", "3.5", "12", "34"});
}

TEST_CASE("scripts without spaces become characters and pairs at one position each") {
  CHECK(terms("习近平 met") == Strings{"习", "习近", "近", "近平", "平", "met"});
  CHECK(positions("习近平 met") == std::vector<std::uint32_t>{1, 1, 2, 2, 3, 4});
  CHECK(terms("한국") == Strings{"한", "한국", "국"});
}

TEST_CASE("spans are bytes of the original text") {
  const std::string_view text = "Café: «Xi’s» 中国";
  CHECK(marked(text) == Strings{"Café", "Xi", "中", "中国", "国"});
}

TEST_CASE("a word too long for a term is cut, yet stays distinct") {
  const std::string a(300, 'a');
  const auto first = terms(a);
  const auto second = terms(a + "b");
  REQUIRE(first.size() == 1);
  CHECK(first[0].size() == kMaxTermBytes);
  CHECK(first != second);
}

TEST_CASE("invalid text gives no terms and no crash") {
  CHECK(terms("").empty());
  CHECK(terms(" .,;:!?-–—'’\"").empty());
  CHECK(terms("\xff\xfe\x80").empty());
  CHECK(terms(std::string_view("a\0b", 3)) == Strings{"a", "b"});
  CHECK(terms("\u00ad\u200b").empty());
}

TEST_CASE("no term is empty or begins with a capital") {
  for (char32_t point = 1; point < 0x3000; ++point) {
    std::string text;
    if (point < 0x80) {
      text.push_back(static_cast<char>(point));
    } else if (point < 0x800) {
      text.push_back(static_cast<char>(0xC0 | (point >> 6)));
      text.push_back(static_cast<char>(0x80 | (point & 0x3F)));
    } else {
      text.push_back(static_cast<char>(0xE0 | (point >> 12)));
      text.push_back(static_cast<char>(0x80 | ((point >> 6) & 0x3F)));
      text.push_back(static_cast<char>(0x80 | (point & 0x3F)));
    }
    for (const std::string& term : terms(text)) {
      REQUIRE_FALSE(term.empty());
      REQUIRE_FALSE((term[0] >= 'A' && term[0] <= 'Z'));
    }
  }
}

}  // namespace readout::engine
