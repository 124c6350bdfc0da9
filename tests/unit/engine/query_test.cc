// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query.h"

#include "article/dates.h"
#include "engine/query/query_syntax.h"
#include "tests/support/catch.h"
#include "tests/unit/engine/parsed_text.h"

namespace readout::engine {
using namespace test;

TEST_CASE("words, phrases, signs and operators make a tree") {
  CHECK(understood("xi biden") == "(xi biden)");
  CHECK(understood("\"South China Sea\" patrol") == "(\"South China Sea\" patrol)");
  CHECK(understood("trade -tariffs") == "(trade NOT tariffs)");
  CHECK(understood("a AND b OR c") == "((a AND b) OR c)");
  CHECK(understood("(a OR b) NOT c") == "((a OR b) NOT c)");
  CHECK(understood("a b OR c d") == "((a b) OR (c d))");
  CHECK(understood("((((a))))") == "a");
  CHECK(understood("\u201cfollow through\u201d") == "\"follow through\"");
}

TEST_CASE("operators are words in small letters") {
  CHECK(understood("this or that") == "(this or that)");
}

TEST_CASE("nothing to search for means everything") {
  CHECK(understood("") == "*");
  CHECK(understood("   ") == "*");
  CHECK(understood("*") == "*");
  CHECK(problems("*").empty());
}

TEST_CASE("fields restrict what follows") {
  CHECK(understood("title:balloon") == "title:balloon");
  CHECK(understood("actor:antony-blinken trade") == "(actor:antony-blinken trade)");
  CHECK(understood("source:\"Readout Samples\"") == "source:\"Readout Samples\"");
  CHECK(understood("-issue:trade") == "NOT issue:trade");
  const ParsedQuery days = parse_query("date:2023-06..2023-08");
  CHECK(days.root.kind == QueryNode::Kind::Days);
  CHECK(days.root.last_day - days.root.first_day == 91);
}

TEST_CASE("an unknown field is searched as words and said so") {
  CHECK(understood("topic:trade") == "\"topic:trade\"");
  CHECK(problems("topic:trade") == Strings{"there is no field 'topic': searched as words @0-6"});
  CHECK(problems("ftp://readout.example at 12:30").empty());
}

TEST_CASE("a hyphenated word is its parts in order, or the whole") {
  const ParsedQuery query = parse_query("cross-strait");
  CHECK(query.root.kind == QueryNode::Kind::Compound);
  CHECK(query.root.terms == Strings{"cross", "strait", "crossstrait"});
}

TEST_CASE("a word of a script without spaces is a phrase of its pairs") {
  CHECK(parse_query("习近平").root.terms == Strings{"习近", "近平"});
  CHECK(parse_query("国").root.terms == Strings{"国"});
  CHECK(parse_query("\"G7峰会 召开\"").root.terms == Strings{"g7", "峰会", "召开"});
}

TEST_CASE("a prefix needs letters to go by") {
  CHECK(parse_query("sanction*").root.kind == QueryNode::Kind::Prefix);
  CHECK(parse_query("a*").root.kind == QueryNode::Kind::Word);
  CHECK(problems("a*") ==
        Strings{"a prefix needs at least 3 letters before the *: taken as a word @0-2"});
}

TEST_CASE("what was not understood is named with its place") {
  CHECK(problems("\"open") ==
        Strings{"a quotation mark is not closed: taken as a phrase up to the end @0-5"});
  CHECK(problems("a (b") == Strings{"a parenthesis is not closed: closed at the end @2-3"});
  CHECK(problems("a) b") == Strings{"a closing parenthesis without an opening one: left out @1-2"});
  CHECK(problems("OR a") == Strings{"OR needs something on both sides: left out @0-2"});
  CHECK(problems("a AND") == Strings{"AND needs something on both sides: left out @2-5"});
  CHECK(problems("NOT") == Strings{"nothing follows to be left out @0-3"});
  CHECK(problems("date:soon") ==
        Strings{"'soon' is no date: left out; write 2023, 2023-06, 2023-06-19, \"June 2023\" or "
                "\"last 30 days\" @5-9"});
  CHECK(problems("& trade") == Strings{"'&' has no letters or digits: left out @0-1"});
  CHECK(understood("& trade") == "trade");
  CHECK(problems("\"\"") == Strings{"an empty phrase: left out @0-2"});
  CHECK(problems("a ()") == Strings{"nothing is in the parentheses: left out @2-3"});
  CHECK(problems("title:()") == Strings{"nothing is in the parentheses: left out @6-7"});
}

TEST_CASE("invalid queries of any size are parsed in bounded depth") {
  const std::string piece =
      GENERATE("(", ")", "-", "NOT ", "\"", "a OR ", "()", "AND ", "title:", "-(", "a* ");
  std::string text;
  while (text.size() < 100'000) text += piece;
  const ParsedQuery query = parse_query(text);
  CHECK(to_text(query.root).empty() == (query.root.kind == QueryNode::Kind::Nothing));
  CHECK(query.problems.size() < 150'000);
}

TEST_CASE("parentheses beyond the depth do not lose their words") {
  CHECK(understood(std::string(100, '(') + "trade" + std::string(100, ')') + " taiwan") ==
        "(trade taiwan)");
}

TEST_CASE("words, filters, prefixes and what needs positions are counted") {
  const ParsedQuery query = parse_query("a \"b c\" -d (e* OR actor:china) date:2023 title:(f g*)");
  CHECK(query.clauses == 9);
  CHECK(query.placed == 1);
  CHECK(parse_query("\"a b c d\" e-f \"g\" h NEAR i -\"j k\" =l-m").placed == 5);
  CHECK(query.prefixes == 0);
  CHECK(parse_query("tarif* title:sanc*").prefixes == 2);
}

TEST_CASE("a field before parentheses is that of what they hold") {
  CHECK(understood("title:(china OR \"north korea\") trade") ==
        "((title:china OR title:\"north korea\") trade)");
  CHECK(understood("actor:(china OR \"Xi Jinping\")") == "(actor:china OR actor:\"Xi Jinping\")");
  CHECK(understood("title:(a body:b -c) d") == "((title:a body:b NOT title:c) d)");
  CHECK(understood("title:(last 30 days)") == "(title:last title:30 title:days)");
  CHECK(understood("title:(spy NEAR/3 balloon)") == "(title:spy NEAR/3 title:balloon)");
  CHECK(parse_query("title:(a b").problems.size() == 1);
}

TEST_CASE("words near one another are of one field") {
  CHECK(understood("title:spy NEAR/3 balloon") == "(title:spy NEAR/3 title:balloon)");
  CHECK(understood("a NEAR title:(b OR c)") == "(title:a NEAR/10 (title:b OR title:c))");
  CHECK(understood("spy NEAR/3 title:balloon") == "(title:spy NEAR/3 title:balloon)");
  const ParsedQuery apart = parse_query("title:spy NEAR body:balloon");
  REQUIRE(apart.problems.size() == 1);
  CHECK(apart.problems[0].message == "NEAR needs words of one field: left out");
}

TEST_CASE("a word with = before it is taken as written") {
  CHECK(understood("=sanctions") == "\"sanctions\"");
  CHECK(understood("trade =cross-strait") == "(trade \"cross-strait\")");
  CHECK(understood("=\"as written\"") == "\"as written\"");
  CHECK(understood("a = b") == "(a b)");
}

TEST_CASE("NEAR joins words, phrases and alternatives") {
  CHECK(understood("spy NEAR/5 balloon") == "(spy NEAR/5 balloon)");
  CHECK(understood("spy NEAR balloon") == "(spy NEAR/10 balloon)");
  CHECK(understood("trade spy NEAR/2 balloon") == "(trade (spy NEAR/2 balloon))");
  CHECK(understood("a NEAR/3 b NEAR/5 c") == "(a NEAR/3 b NEAR/5 c)");
  CHECK(understood("balloon NEAR \"a phrase\"") == "(balloon NEAR/10 \"a phrase\")");
  CHECK(understood("=spy NEAR/2 (balloon OR \"air ship\" OR kit*)") ==
        "(\"spy\" NEAR/2 (balloon OR \"air ship\" OR kit*))");
  CHECK(understood("\"spy balloon sea\"~4") == "(\"spy\" NEAR/4 \"balloon\" NEAR/4 \"sea\")");
  CHECK(understood("\"spy\"~4") == "\"spy\"");
  CHECK(parse_query("a NEAR b NEAR \"c d\"").placed == 3);
}

TEST_CASE("what can't be NEAR something is named") {
  CHECK(problems("spy NEAR/99 balloon") == Strings{"NEAR reaches from 1 to 50 words @4-11"});
  CHECK(understood("spy NEAR/99 balloon") == "(spy NEAR/50 balloon)");
  CHECK(understood("NEAR balloon") == "balloon");
  const std::string wanted = "NEAR needs a word, a phrase or (a OR b) on both sides: left out";
  CHECK(problems("balloon NEAR") == Strings{wanted + " @8-12"});
  CHECK(problems("NEAR balloon") == Strings{wanted + " @0-4"});
  CHECK(problems("a NEAR -b") == Strings{wanted + " @2-6"});
  CHECK(problems("(a b) NEAR c") == Strings{wanted + " @6-10"});
  CHECK(problems("(a NEAR b) NEAR c") == Strings{wanted + " @11-15"});
  CHECK(understood("(a b) NEAR c NEAR d") == "((a b) (c NEAR/10 d))");
  CHECK(problems("a NEAR actor:b") == Strings{wanted + " @2-6"});
}

TEST_CASE("fields may be named in any capitals and as other engines do") {
  CHECK(understood("Title:korea") == "title:korea");
  CHECK(understood("title: korea talks") == "(title:korea talks)");
  CHECK(understood("intitle:korea") == "title:korea");
  CHECK(understood("title=korea") == "title:korea");
  CHECK(understood("since:2018-06") == "date:2018-06-01..");
  CHECK(understood("to:2018") == "date:..2018-12-31");
  CHECK(problems("korea title:") == Strings{"a word or \"phrase\" must follow 'title:' @6-12"});
  CHECK(problems("titel:korea") ==
        Strings{"there is no field 'titel': searched as words; did you mean title:? @0-6"});
  CHECK(problems("Titel:korea").size() == 1);
  CHECK(problems("filetype:pdf") ==
        Strings{"there is no field 'filetype': searched as words; an index holds no such thing; "
                "see the fields @0-9"});
  CHECK(problems("_exists_:title").size() == 1);
  CHECK(problems("Breaking: talks at 12:30").empty());
}

TEST_CASE("a pasted address is looked up as the address of an article") {
  CHECK(understood("https://readout.example/news/1?a=b") ==
        "url:https://readout.example/news/1?a=b");
  CHECK(understood("(www.readout.example/news_(politics) OR rice)") ==
        "(url:www.readout.example/news_(politics) OR rice)");
  CHECK(understood("see HTTP://readout.example/1.") == "(see url:HTTP://readout.example/1)");
  CHECK(understood("url:readout.example/a=b site:readout.example") ==
        "(url:readout.example/a=b site:readout.example)");
  CHECK(problems("https://readout.example/te?t~2").empty());
  CHECK(understood("\"https://readout.example/1\"") == "url:https://readout.example/1");
  CHECK(understood("readout.example/news/1, rice") == "(url:readout.example/news/1 rice)");
  CHECK(understood("\"readout.example/news/1\"") == "url:readout.example/news/1");
  CHECK(understood("<https://readout.example/1>") == "url:https://readout.example/1");
  CHECK(understood("and/or") == "\"and/or\"");
  CHECK(understood("St.Louis/Chicago") != "url:St.Louis/Chicago");
}

TEST_CASE("the understood query is given in words and as a tree") {
  const auto told = [](std::string_view text) { return explained(parse_query(text).root); };
  CHECK(told("") == "all articles");
  CHECK(told("steel tarif* -rice") == "steel, words that begin with tarif, without rice");
  CHECK(told("title:balloon \"south china sea\"") == "balloon in the title, \"south china sea\"");
  CHECK(told("(a OR b) date:2023-06") == "(a or b), published from 2023-06-01 to 2023-06-30");
  CHECK(told("spy NEAR/5 balloon") == "spy within 5 words of balloon");
  CHECK(told("spy NEAR/1 balloon") == "spy within 1 word of balloon");
  CHECK(told("-rice steel -\"fried egg\"") == "steel, without rice, without \"fried egg\"");
  CHECK(told("NOT rice OR steel") == "steel or without rice");
  CHECK(told("actor:xi-jinping =sanctions") == "actor xi-jinping, exactly sanctions");
  const UnderstoodPart tree = understood_part(parse_query("a NOT title:b").root);
  CHECK(tree.kind == "words");
  REQUIRE(tree.parts.size() == 2);
  CHECK(tree.parts[0].text == "a");
  CHECK(tree.parts[1].kind == "not");
  CHECK(tree.parts[1].parts.at(0).field == "title");
}

TEST_CASE("parsing the understood form again gives the same") {
  for (const SyntaxForm& form : query_syntax()) {
    CAPTURE(form.example);
    CHECK(problems(form.example).empty());
    CHECK(understood(understood(form.example)) == understood(form.example));
  }
}

}  // namespace readout::engine
