// SPDX-License-Identifier: GPL-3.0-or-later
// Days in a query.
#include "article/dates.h"
#include "engine/query/query.h"
#include "engine/query/query_syntax.h"
#include "tests/support/catch.h"
#include "tests/unit/engine/parsed_text.h"

namespace readout::engine {
using namespace test;

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

TEST_CASE("a year before another word belongs to it") {
  const auto told = [](std::string_view text) { return explained(parse_query(text).root); };
  CHECK(told("after 2016 election") == "after, 2016, election");
  CHECK(told("election after 2016") == "election, published from 2017-01-01 on");
  CHECK(told("since June 2016 election") == "published from 2016-06-01 on, election");
}

}  // namespace readout::engine
