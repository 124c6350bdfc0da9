// SPDX-License-Identifier: GPL-3.0-or-later
// Signs and operators, other engines' too.
#include "article/dates.h"
#include "engine/query/query.h"
#include "engine/query/query_syntax.h"
#include "tests/support/catch.h"
#include "tests/unit/engine/parsed_text.h"

namespace readout::engine {
using namespace test;

TEST_CASE("operators of other engines are taken where they mean what ours do") {
  CHECK(understood("!trump russia") == "(NOT trump russia)");
  CHECK(understood("Stop! Now!") == "(Stop! Now!)");
  CHECK(understood("+trump -russia") == "(trump AND NOT russia)");
  CHECK(understood("+trump russia china") == "(trump AND (russia china))");
  CHECK(understood("trump + russia") == "(trump russia)");
  CHECK(understood("a && b || c&&d") == "((a AND b) OR (c AND d))");
  CHECK(understood("spy W/5 balloon w/3 sea") == "(spy NEAR/5 balloon NEAR/3 sea)");
  CHECK(understood("spy AROUND(4) balloon") == "(spy NEAR/4 balloon)");
  CHECK(understood("a ANDNOT b") == "(a NOT b)");
  CHECK(understood("date:[2018-01-01 TO 2018-12-31]") == "date:\"2018-01-01 TO 2018-12-31\"");
  CHECK(understood("date:>2018") == "date:>2018");
  CHECK(understood("\u2212rice steel") == "(NOT rice steel)");
  CHECK(understood("\uFF08a\u3000\uFF2F\uFF32 b\uFF09 \uFF0Dc title\uFF1Ad") ==
        "((a OR b) NOT c title:d)");
  for (const char* text :
       {"!trump", "+a -b", "a && b", "a W/5 b", "date:>2018", "Stop!", "what?"}) {
    CAPTURE(text);
    CHECK(problems(text).empty());
  }
}

TEST_CASE("operators that mean nothing here are named with what to write") {
  const auto one = [](std::string_view text) {
    const Strings found = problems(text);
    CAPTURE(text);
    REQUIRE(found.size() == 1);
    return found.front();
  };
  CHECK(one("trump^2 russia") ==
        "no weight can be given to words with ^: searched as 'trump' @0-7");
  CHECK(understood("trump^2 russia") == "(trump russia)");
  CHECK(one("\"a b\"^2") == "no weight can be given to words with ^: left out @5-7");
  CHECK(one("te?t") ==
        "only * stands for letters, and at the end of a word alone, as in begin*: left out @0-4");
  CHECK(one("tari?fs") ==
        "only * stands for letters, and at the end of a word alone, as in begin*: searched as "
        "'tari*' @0-7");
  CHECK(understood("tari?fs") == "tari*");
  CHECK(understood("-te?t trump") == "trump");
  CHECK(understood("title:*tion trump") == "trump");
  CHECK(one("trump \u2013russia") ==
        "a dash leaves nothing out: searched with the word; - does @6-9");
  CHECK(understood("trump \u2013russia") == "(trump russia)");
  CHECK(one("trump --russia") == "a dash leaves nothing out: searched with the word; - does @6-8");
  CHECK(problems("----").size() == 1);
  CHECK(one("actor:chin*") ==
        "a value can't be looked for by its beginning: left out; whole words "
        "of its name may stand for it @6-11");
  CHECK(one("{a b}") == "{ } hold nothing together: left out; ( ) do @0-1");
  CHECK(one("[1 TO 2]") == "[ ] name a span of dates after date: alone; searched as words @0-1");
  CHECK(one("a PRE/3 b") ==
        "'PRE/3' finds the words in either order: a phrase keeps the order @2-7");
  CHECK(understood("a PRE/3 b") == "(a NEAR/3 b)");
  CHECK(one("a XOR b") == "'XOR' is not known: left out; write (a NOT b) OR (b NOT a) @2-5");
  CHECK(understood("a XOR b") == "(a b)");
  CHECK(one("roam~").ends_with("searched as 'roam' @0-5"));
  CHECK(one("/joh?n/").ends_with("left out @0-7"));
  CHECK(one("atleast5(rice)").starts_with("'atleast5' is not known: left out"));
  CHECK(one("AND a") == "AND needs something on both sides: left out @0-3");
  CHECK(one("a OR") == "OR needs something on both sides: left out @2-4");
}

TEST_CASE("no sign is dropped without a word") {
  for (const char* text : {"=tarif*",
                           "+a OR b",
                           "\"trump russ*\"",
                           "\"a * b\"",
                           "a|b",
                           "a | b",
                           "a NEAR/-1 b",
                           "a NEAR/5,x b",
                           "a near/-5 b",
                           "zik?",
                           "zik? virus",
                           "a^-1",
                           "\"a b\"~-1",
                           "\"a b\"~",
                           "\"a b\"~x",
                           "\"trump\"*",
                           "trump * russia",
                           "terror! attack",
                           "terror$",
                           "allintitle: a",
                           "title:-rice",
                           "title:+rice",
                           "=(a b)",
                           "-+a",
                           "title:a NEAR/3 b",
                           "title:*",
                           "site:readout.example/news",
                           "actor:=\"a b\"",
                           "when:7d",
                           "trump 2 weeks ago",
                           "trump 12/06/18",
                           "last 24 hours",
                           "a w/-1 b",
                           "headline(rice)",
                           "rst=x",
                           "rice ^5",
                           "+-rice",
                           "!!rice",
                           "title\\:rice"}) {
    CAPTURE(text);
    CHECK(problems(text).size() == 1);
  }
  CHECK(understood("a|b") == "(a b)");
  CHECK(understood("a near/5 b") == "(a NEAR/5 b)");
  CHECK(understood("a NEAR(5) b") == "(a NEAR/5 b)");
  CHECK(understood("a near5 b") == "(a NEAR/5 b)");
  CHECK(understood("a^-1") == "a");
  CHECK(understood("\"a b\"~-1") == "\"a b\"");
  CHECK(understood("a NEAR/5,x b") == "(a b)");
  CHECK(understood("trump * russia") == "(trump russia)");
  CHECK(understood("title:-rice") == "NOT title:rice");
  CHECK(understood("actor:=trump") == "actor:=trump");
  CHECK(understood("date:{2018 TO 2020}") == "date:\"2018 TO 2020\"");
  for (const char* text :
       {"who is Xi Jinping?", "Stop! Now!", "what?", "Why? Taiwan", "US$ rate"}) {
    CAPTURE(text);
    CHECK(problems(text).empty());
  }
}

TEST_CASE("where no word can be searched for, nothing is found") {
  for (const char* text : {"te?t",
                           "*tion",
                           "actor:chin*",
                           "-te?t",
                           "title:*tion",
                           "\u00A9",
                           "-",
                           "\"\"",
                           "()",
                           "OR",
                           "AND",
                           "title:"}) {
    CAPTURE(text);
    CHECK(parse_query(text).root.kind == QueryNode::Kind::Nothing);
    CHECK(explained(parse_query(text).root) == "no article");
  }
}

TEST_CASE("a word as written may end in a star") {
  CHECK(parse_query("=tarif*").root.kind == QueryNode::Kind::Prefix);
  CHECK(understood("=tarif*") == "tarif*");
  CHECK(understood("tarif*, steel") == "(tarif* steel)");
  CHECK(parse_query("tarif*,").root.kind == QueryNode::Kind::Prefix);
}

}  // namespace readout::engine
