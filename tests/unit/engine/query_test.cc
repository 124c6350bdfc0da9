// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query.h"

#include "article/dates.h"
#include "engine/query/query_syntax.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

std::string understood(std::string_view text) { return to_text(parse_query(text).root); }

std::vector<std::string> problems(std::string_view text) {
  std::vector<std::string> out;
  for (const QueryProblem& problem : parse_query(text).problems) {
    out.push_back(problem.message + " @" + std::to_string(problem.span.begin) + "-" +
                  std::to_string(problem.span.end));
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

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

TEST_CASE("days may be told from one side or back from today") {
  const auto days = [](std::string_view text) {
    const QueryNode root = parse_query(text, 1000).root;
    REQUIRE(root.kind == QueryNode::Kind::Days);
    return std::pair(root.first_day, root.last_day);
  };
  CHECK(days("before:1970-01-11") == std::pair(kFirstDay, 9));
  CHECK(days("after:1970-01") == std::pair(31, kLastDay));
  CHECK(days("last 30 days") == std::pair(971, 1000));
  CHECK(days("date:\"last week\"") == std::pair(991, 997));  // day 1000 was a Wednesday
  CHECK(days("date:\"last 2 weeks\"") == std::pair(987, 1000));
  CHECK(days("date:yesterday") == std::pair(999, 999));
  CHECK(understood("the last straw") == "(the last straw)");
  CHECK(understood("before:2023-06") == "date:..2023-05-31");
  CHECK(understood("after:2023-06-19") == "date:2023-06-20..");
  CHECK(problems("before:noon").size() == 1);
}

TEST_CASE("a date's field may hold several words and alternatives") {
  const auto told = [](std::string_view text) {
    const ParsedQuery query = parse_query(text, *article::day_of("2026-11-27"));
    return (query.problems.empty() ? "" : "! ") + explained(query.root);
  };
  CHECK(told("date:(2018 OR 2016)") ==
        "published from 2018-01-01 to 2018-12-31 or published from 2016-01-01 to 2016-12-31");
  CHECK(told("before:(2018)") == "published up to 2017-12-31");
  CHECK(told("date:(June 2018 OR last week)") ==
        "published from 2018-06-01 to 2018-06-30 or published from 2026-11-16 to 2026-11-22");
  CHECK(told("date:June 2018 trade") == "published from 2018-06-01 to 2018-06-30, trade");
  CHECK(told("date:2018 to 2020 trade") == "published from 2018-01-01 to 2020-12-31, trade");
  CHECK(told("before: 12 June 2018") == "published up to 2018-06-11");
  CHECK(told("date:2016-2018") == "published from 2016-01-01 to 2018-12-31");
  CHECK(told("date:2018 trade") == "published from 2018-01-01 to 2018-12-31, trade");
  CHECK(told("-date:(2018 OR 2016)").starts_with("without"));
}

TEST_CASE("words of a name are no date, and what may be either is said") {
  const auto found = [](std::string_view text) {
    const ParsedQuery query = parse_query(text, *article::day_of("2026-11-27"));
    return to_text(query.root) + (query.problems.empty() ? "" : " !");
  };
  CHECK(found("arab spring 2011") == "(arab spring 2011) !");
  CHECK(found("Theresa May 2018") == "(Theresa May 2018) !");
  CHECK(found("women's march 2017") == "(women's march 2017) !");
  CHECK(found("abc this week") == "(abc this week) !");
  CHECK(found("NPR This Week") == "(NPR This Week) !");
  CHECK(found("tariffs june 2018") == "(tariffs date:\"june 2018\")");
  CHECK(found("brexit spring 2019") == "(brexit date:\"spring 2019\") !");
  CHECK(found("tariffs May 2018") == "(tariffs date:\"May 2018\")");
  CHECK(found("Theresa May June 2018") == "(Theresa May date:\"June 2018\")");
  CHECK(found("Theresa May 12 May 2018") == "(Theresa May date:\"12 May 2018\")");
  CHECK(found("protests in spring 2019") == "(protests date:\"in spring 2019\")");
  CHECK(found("\"arab spring\" 2011") == "(\"arab spring\" 2011)");
  CHECK(problems("brexit spring 2019") ==
        Strings{"'spring 2019' is taken as the time of publication; write \"brexit spring\" for "
                "the words @7-18"});
  CHECK(problems("arab spring 2011") ==
        Strings{"'spring 2011' is searched as words, for 'arab spring' may be a name; write "
                "date:\"spring 2011\" for the time @5-16"});
}

TEST_CASE("days that have none in common are left out and named") {
  CHECK(understood("trade after:2018 before:2017") == "trade");
  CHECK(problems("after:2018 before:2017") ==
        Strings{"no day is in date:2019-01-01.. and date:..2016-12-31: left out; OR takes either "
                "@6-22"});
  CHECK(understood("after:2018 before:2017") == "*");
  CHECK(understood("(a date:2018) AND (b date:2019)") == "(a AND b)");
  CHECK(understood("date:2018 OR date:2019") == "(date:2018 OR date:2019)");
  CHECK(problems("date:2018 -date:2019").empty());
  CHECK(problems("since:2018 before:2020").empty());
}

TEST_CASE("days among words are taken where nobody means words by them") {
  const auto told = [](std::string_view text) {
    return to_text(parse_query(text, *article::day_of("2026-11-27")).root);
  };
  CHECK(told("taiwan June 2018") == "(taiwan date:\"June 2018\")");
  CHECK(told("taiwan since June 12, 2018 chips") == "(taiwan date:\"since June 12, 2018\" chips)");
  CHECK(told("tariffs in spring 2019") == "(tariffs date:\"in spring 2019\")");
  CHECK(told("chips 2018..2020") == "(chips date:2018..2020)");
  CHECK(told("elections last year") == "(elections date:\"last year\")");
  CHECK(told("(elections last year) OR this week") ==
        "((elections date:\"last year\") OR date:\"this week\")");
  CHECK(told("last week tonight") == "(last week tonight)");
  CHECK(told("election 2018") == "(election 2018)");
  CHECK(told("usa today") == "(usa today)");
  CHECK(told("may 2018 or might") == "(date:\"may 2018\" or might)");
  CHECK(told("you may") == "(you may)");
  CHECK(told("\"June 2018\"") == "\"June 2018\"");
  CHECK(told("-\"last year\"") == "NOT \"last year\"");
}

TEST_CASE("a faulty date narrows nothing and is named") {
  CHECK(understood("trump 12/06/2018") == "trump");
  CHECK(problems("trump 12/06/2018") ==
        Strings{"'12/06/2018' may be 2018-06-12 or 2018-12-06: write the one that is meant: left "
                "out @6-16"});
  CHECK(understood("31 June 2018 trump") == "trump");
  CHECK(problems("31 June 2018 trump") ==
        Strings{"'31 June 2018' is no day of the calendar: left out @0-12"});
  CHECK(understood("date:2020..2018 trump") == "trump");
  CHECK(problems("date:2020..2018") ==
        Strings{"'2020..2018' ends before it begins: left out @5-15"});
  CHECK(problems("trump since 2019-13") ==
        Strings{"'since 2019-13' is no month of the calendar: left out @6-19"});
  CHECK(understood("trump 2019-13") == "trump");
  CHECK(understood("trump 2018-06") == "(trump date:2018-06)");
  CHECK(understood("war 2016-2018") == "(war \"2016-2018\")");
  CHECK(problems("war 2016-2018") ==
        Strings{"'2016-2018' is searched as words; write 2016..2018 for the time @4-13"});
  CHECK(problems("war 2016-2018 syria").size() == 1);
  CHECK(understood("talks since june") == "(talks since june)");
  CHECK(problems("talks since june").size() == 1);
  CHECK(understood("trump date:-1") == "trump");
  CHECK(problems("trump date:-1").size() == 1);
  CHECK(problems("date:june").size() == 1);
  CHECK(problems("date:2018-02-30").size() == 1);
}

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

TEST_CASE("a year before another word belongs to it") {
  const auto told = [](std::string_view text) { return explained(parse_query(text).root); };
  CHECK(told("after 2016 election") == "after, 2016, election");
  CHECK(told("election after 2016") == "election, published from 2017-01-01 on");
  CHECK(told("since June 2016 election") == "published from 2016-06-01 on, election");
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
