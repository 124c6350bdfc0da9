// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/search_params.h"

#include "article/dates.h"
#include "engine/query/query.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

SearchRequest request_of(const ParameterList& parameters) {
  const ParsedSearch parsed = parse_search_parameters(parameters);
  for (const ParameterProblem& problem : parsed.problems) {
    FAIL_CHECK(problem.parameter << " " << problem.message);
  }
  return parsed.request;
}

std::string only_one(const std::vector<ParameterProblem>& problems) {
  if (problems.size() != 1) return std::to_string(problems.size()) + " problems";
  return problems[0].parameter + " " + problems[0].message;
}

/// "parameter message" of the only problem.
std::string problem_of(const ParameterList& parameters) {
  return only_one(parse_search_parameters(parameters).problems);
}

/// The same of the only faulty date, which must narrow nothing.
std::string faulty_date_of(const ParameterList& parameters) {
  const ParsedSearch parsed = parse_search_parameters(parameters);
  CHECK(parsed.problems.empty());
  CHECK_FALSE(parsed.request.from_day);
  CHECK_FALSE(parsed.request.to_day);
  return only_one(parsed.faulty_dates);
}

}  // namespace

TEST_CASE("nothing given means everything, ten hits, actors and issues counted") {
  const SearchRequest request = request_of({});
  CHECK(request.query.empty());
  CHECK(request.match == MatchMode::Auto);
  CHECK(request.limit == 10);
  CHECK(request.facets == std::vector<Field>{Field::Actor, Field::Issue});
  CHECK_FALSE(request.sort);
}

TEST_CASE("the defaults the table names are those of an empty request") {
  const SearchRequest empty = request_of({});
  for (const SearchParameter& parameter : search_parameters()) {
    if (parameter.initial.empty()) continue;
    CAPTURE(parameter.name);
    const SearchRequest given =
        request_of({{std::string(parameter.name), std::string(parameter.initial)}});
    CHECK(given.match == empty.match);
    CHECK(given.facet_mode == empty.facet_mode);
    CHECK(given.limit == empty.limit);
    CHECK(given.offset == empty.offset);
    CHECK(given.facets == empty.facets);
    CHECK(given.facet_limit == empty.facet_limit);
    CHECK(given.copies == empty.copies);
    CHECK(given.interval == empty.interval);
    CHECK(given.fresh == empty.fresh);
    CHECK(given.fresh_half_life == empty.fresh_half_life);
    CHECK(given.timeline_by == empty.timeline_by);
    CHECK(given.highlight == empty.highlight);
  }
}

TEST_CASE("every parameter reaches the request") {
  const SearchRequest request = request_of({{"q", "balloon \"spy\""},
                                            {"match", "any"},
                                            {"facet_mode", "all"},
                                            {"sort", "oldest"},
                                            {"limit", "100"},
                                            {"offset", "10000"},
                                            {"facets", "source,language,source"},
                                            {"facet_limit", "200"}});
  CHECK(request.query == "balloon \"spy\"");
  CHECK(request.match == MatchMode::Any);
  CHECK(request.facet_mode == FacetMode::All);
  CHECK(request.sort == SortOrder::Oldest);
  CHECK(request.limit == 100);
  CHECK(request.offset == 10'000);
  CHECK(request.facets == std::vector<Field>{Field::Source, Field::Language});
  CHECK(request.facet_limit == 200);
  CHECK(request_of({{"facets", "none"}}).facets.empty());
}

TEST_CASE("filters may be repeated and keep each value once") {
  const SearchRequest request = request_of({{"actor", "china"},
                                            {"issue", "trade"},
                                            {"actor", "taiwan"},
                                            {"actor", "china"},
                                            {"source", "Readout Samples"},
                                            {"author", "Jané Doe"},
                                            {"language", "en"}});
  REQUIRE(request.selections.size() == 5);
  CHECK(request.selections[0].field == Field::Actor);
  CHECK(request.selections[0].values == std::vector<std::string>{"china", "taiwan"});
  CHECK(request.selections[2].values == std::vector<std::string>{"Readout Samples"});
  CHECK(request.selections[4].field == Field::Language);
}

TEST_CASE("from begins on the first day of what it names, to ends on the last") {
  const SearchRequest years = request_of({{"from", "2023"}, {"to", "2024"}});
  CHECK(years.from_day == article::day_of("2023-01-01"));
  CHECK(years.to_day == article::day_of("2024-12-31"));
  const SearchRequest months = request_of({{"from", "2023-06"}, {"to", "2024-02"}});
  CHECK(months.from_day == article::day_of("2023-06-01"));
  CHECK(months.to_day == article::day_of("2024-02-29"));
  const SearchRequest day = request_of({{"from", "2023-06-19"}, {"to", "2023-06-19"}});
  CHECK(day.from_day == day.to_day);
}

TEST_CASE("from and to take dates as they are spoken") {
  const SearchRequest spoken = request_of({{"from", "since June 2018"}, {"to", "spring 2019"}});
  CHECK(spoken.from_day == article::day_of("2018-06-01"));
  CHECK(spoken.to_day == article::day_of("2019-05-31"));
  const std::int32_t today = current_day();
  const SearchRequest back = request_of({{"from", "last 7 days"}, {"to", "yesterday"}});
  // Midnight may pass between the two looks at the clock.
  CHECK((back.from_day == today - 6 || back.from_day == today - 5));
  CHECK(faulty_date_of({{"from", "until 2019"}}) == "from has no beginning");
  CHECK(faulty_date_of({{"to", "since 2019"}}) == "to has no end");
}

TEST_CASE("an empty date is not given") {
  const ParsedSearch parsed = parse_search_parameters({{"from", ""}, {"to", ""}});
  CHECK(all_problems(parsed).empty());
  CHECK_FALSE(parsed.request.from_day);
}

TEST_CASE("what is no date narrows nothing and is named") {
  const std::string wrong = GENERATE("soon", "23", "2023-06-19T10:00", "-2023");
  CAPTURE(wrong);
  CHECK(faulty_date_of({{"from", wrong}}) ==
        "from is '" + wrong +
            "', which is no date, such as 2023, 2023-06, 2023-06-19, \"June 2023\" or \"last 30 "
            "days\"");
}

TEST_CASE("a faulty date of a parameter narrows nothing and is named") {
  CHECK(faulty_date_of({{"to", "2023-02-30"}}) ==
        "to is '2023-02-30', which is no day of the calendar");
  CHECK(faulty_date_of({{"from", "12/06/2018"}}) ==
        "from is '12/06/2018', which may be 2018-06-12 or 2018-12-06: write the one that is meant");
  CHECK(faulty_date_of({{"from", "2023-06-20"}, {"to", "2023-06-19"}}) ==
        "from is later than 'to'");
}

TEST_CASE("faulty dates are told with the answer, or refused with all else") {
  const SearchRequest request =
      request_telling_dates(parse_search_parameters({{"to", "2023-02-30"}}));
  REQUIRE(request.problems.size() == 1);
  CHECK(request.problems[0].parameter == "to");
  CHECK(request.problems[0].message ==
        "to is '2023-02-30', which is no day of the calendar: narrows nothing");
  CHECK(all_problems(parse_search_parameters({{"to", "soon"}, {"limit", "x"}})).size() == 2);
}

TEST_CASE("numbers out of range and what is no number name the range") {
  const std::string wrong = GENERATE("101", "-1", "", " 5", "5 ", "1e2", "99999999999999999999999");
  CAPTURE(wrong);
  CHECK(problem_of({{"limit", wrong}}) == "limit must be a whole number from 0 to 100");
  CHECK(problem_of({{"offset", "10001"}}) == "offset must be a whole number from 0 to 10,000");
}

TEST_CASE("a choice that does not exist lists those that do") {
  CHECK(problem_of({{"sort", "best"}}) == "sort must be one of relevance, newest, oldest");
  CHECK(problem_of({{"match", ""}}) == "match must be one of auto, all, any");
  CHECK(problem_of({{"facets", "actor,titel"}}) ==
        "facets must be none, or some of actor, issue, source, author, language, section with "
        "commas between");
  CHECK(problem_of({{"facets", ""}}).starts_with("facets must be"));
}

TEST_CASE("unknown parameters are refused by name, with the likely one") {
  CHECK(problem_of({{"actr", "x"}}) == "actr is not a parameter here; did you mean 'actor'?");
  CHECK(problem_of({{"callback", "x"}}) == "callback is not a parameter here");
  CHECK(problem_of({{"colour", "red"}}) == "colour is not a parameter here");
  CHECK(problem_of({{"", ""}}) == " is not a parameter here");
}

TEST_CASE("invalid names are reported as valid, short text") {
  const ParsedSearch parsed = parse_search_parameters({{std::string(100'000, '\xff'), "x"}});
  REQUIRE(parsed.problems.size() == 1);
  CHECK(parsed.problems[0].parameter.size() <= 200);
  CHECK_FALSE(broken_text(parsed.problems[0].parameter));
}

TEST_CASE("a query has a limit in bytes, which the message names") {
  CHECK(request_of({{"q", std::string(4096, 'x')}}).query.size() == 4096);
  CHECK(problem_of({{"q", std::string(4097, 'x')}}) == "q is longer than 4,096 bytes");
  CHECK(problem_of({{"q", "aaa* bbb* ccc* ddd* eee*"}}) == "q has more than 4 words that end in *");
  std::string words;
  for (std::size_t i = 0; i <= kMaxQueryClauses; ++i) words += "w ";
  CHECK(problem_of({{"q", words}}) == "q has more than 400 words and filters");
  CHECK(problem_of({{"q", '"' + words + '"'}}) == "q has more than 400 words and filters");
  CHECK(parse_search_parameters({{"q", words.substr(2)}}).problems.empty());
  std::string phrases;
  for (std::size_t i = 0; i <= kMaxPlaced; ++i) phrases += "a-b ";
  CHECK(problem_of({{"q", phrases}}) == "q has more than 40 phrases, hyphenated words and NEARs");
  CHECK(parse_search_parameters({{"q", phrases.substr(4)}}).problems.empty());
  CHECK(problem_of({{"actor", std::string(5'000'000, 'x')}}) == "actor is longer than 1,024 bytes");
}

TEST_CASE("broken text is refused in every parameter") {
  for (const SearchParameter& parameter : search_parameters()) {
    const std::string name(parameter.name);
    CHECK(problem_of({{name, std::string("a\0b", 3)}}) == name + " must not contain a NUL byte");
    CHECK(problem_of({{name, "\xff\xfe"}}) == name + " must be valid UTF-8");
  }
}

TEST_CASE("what can be given once is refused twice") {
  CHECK(problem_of({{"q", "a"}, {"q", "b"}}) == "q is given more than once");
}

TEST_CASE("all problems are listed, floods of them cut off") {
  CHECK(parse_search_parameters({{"sort", "x"}, {"limit", "x"}, {"zzz", ""}}).problems.size() == 3);
  CHECK(parse_search_parameters(ParameterList(4000, {"zzz", ""})).problems.size() == 20);
  ParameterList actors;
  for (int i = 0; i < 101; ++i) actors.emplace_back("actor", std::to_string(i));
  CHECK(problem_of(actors) == "actor may be given at most 100 times");
}

TEST_CASE("members of hits are chosen by name, and unknown ones named with all there are") {
  const SearchRequest request = request_of({{"fields", "title,authors,copies"}});
  for (const char* wanted : {"id", "title", "authors", "copies"})
    CHECK(request.hit_members.has(wanted));
  for (const char* other : {"actors", "snippet", "url"})
    CHECK_FALSE(request.hit_members.has(other));
  CHECK(request_of({}).hit_members.has("actors"));
  CHECK(problem_of({{"fields", "id,titel"}}) ==
        "fields has 'titel', which is no member of a hit; did you mean 'title'? There are id, "
        "title, url, published, date_precision, source, authors, language, sections, score, "
        "snippet, title_marks, actors, issues, copies, partial");
  CHECK(problem_of({{"fields", ""}}).starts_with("fields has '', which is no member of a hit"));
}

TEST_CASE("timelines may be asked for by every field that is counted") {
  CHECK(request_of({{"timeline_by", "actor"}}).timeline_by == Field::Actor);
  CHECK(request_of({{"timeline_by", "section"}}).timeline_by == Field::Section);
  CHECK(problem_of({{"timeline_by", "title"}}).starts_with("timeline_by must be one of none, "));
}

TEST_CASE("the half-life of freshness has at least one day") {
  CHECK(request_of({{"fresh_half_life", "7"}}).fresh_half_life == 7);
  CHECK(problem_of({{"fresh_half_life", "0"}}) ==
        "fresh_half_life must be a whole number from 1 to 36,500");
}

TEST_CASE("copies, interval, fresh and highlight are checked") {
  const SearchRequest request = request_of(
      {{"copies", "show"}, {"interval", "week"}, {"fresh", "0.25"}, {"highlight", "off"}});
  CHECK(request.copies == CopyMode::Show);
  CHECK(request.interval == Interval::Week);
  CHECK(request.fresh == 0.25);
  CHECK_FALSE(request.highlight);
  CHECK(problem_of({{"copies", "no"}}) == "copies must be one of fold, show");
  for (const char* wrong : {"", "1.5", "-1", "nan", "inf", "0,5", "0.5x", "1e-1"}) {
    CAPTURE(wrong);
    CHECK(problem_of({{"fresh", wrong}}) == "fresh must be a number from 0 to 1, such as 0.5");
  }
}

}  // namespace readout::engine
