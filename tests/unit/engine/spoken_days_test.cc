// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/spoken_days.h"

#include <string>

#include "article/dates.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Sureness = SpokenDays::Sureness;

SpokenDays read(std::string_view text) { return read_days(text, *article::day_of("2026-11-27")); }

/// "2018-06-01..2018-06-30", an open end left out; else the fault; else "no date".
std::string told(std::string_view text) {
  const SpokenDays days = read(text);
  if (!days.span) return days.fault.empty() ? "no date" : days.fault;
  const auto& [first, last] = *days.span;
  if (first == last) return article::iso_day(first);
  return (first == kFirstDay ? "" : article::iso_day(first)) + ".." +
         (last == kLastDay ? "" : article::iso_day(last));
}

}  // namespace

TEST_CASE("a year, a month and a day are spans of days") {
  CHECK(told("1970") == "1970-01-01..1970-12-31");
  CHECK(told("2024-02") == "2024-02-01..2024-02-29");
  CHECK(told("1970-01-02") == "1970-01-02");
  CHECK(told("2018/06/12") == "2018-06-12");
  CHECK(told("2018.06.12") == "2018-06-12");
  CHECK(told("2018-6") == "2018-06-01..2018-06-30");
  CHECK(told("06/2018") == told("2018-06"));
  CHECK(told("20180612") == "2018-06-12");
}

TEST_CASE("months, days, seasons and quarters may be in words") {
  CHECK(told("June 2018") == "2018-06-01..2018-06-30");
  CHECK(told("sept. 2018") == "2018-09-01..2018-09-30");
  CHECK(told("12 June 2018") == "2018-06-12");
  CHECK(told("June 12, 2018") == "2018-06-12");
  CHECK(told("the 12th of June 2018") == "2018-06-12");
  CHECK(told("spring 2019") == "2019-03-01..2019-05-31");
  CHECK(told("fall 2019") == told("autumn 2019"));
  CHECK(told("winter 2019") == "2019-12-01..2020-02-29");
  CHECK(told("Q3 2019") == "2019-07-01..2019-09-30");
  CHECK(told("June of 2018") == told("June 2018"));
  CHECK(told("the summer of 2018") == told("summer 2018"));
  CHECK(told("the 1990s") == "1990-01-01..1999-12-31");
}

TEST_CASE("a word may name the side of a date") {
  CHECK(told("since 2019") == "2019-01-01..");
  CHECK(told("since June 2018") == "2018-06-01..");
  CHECK(told("after June 2018") == "2018-07-01..");
  CHECK(told("until 2019") == "..2019-12-31");
  CHECK(told("before 2019") == "..2018-12-31");
  CHECK(told("in 2018") == told("2018"));
  CHECK(told(">=2018-06") == "2018-06-01..");
  CHECK(told("> 2018") == "2019-01-01..");
  CHECK(on_side("before", {10, 20}) == DaySpan{kFirstDay, 9});
  CHECK_FALSE(on_side("beside", {10, 20}).has_value());
}

TEST_CASE("two dates have all days between them, and either end may be open") {
  CHECK(told("1970-01..1970-02-02") == "1970-01-01..1970-02-02");
  CHECK(told("2018..2020") == "2018-01-01..2020-12-31");
  CHECK(told("June 2018 .. spring 2019") == "2018-06-01..2019-05-31");
  CHECK(told("2018\u20132020") == told("2018..2020"));
  CHECK(told("2018\u20262020") == told("2018..2020"));
  CHECK(told("from June 2018 to May 2019") == "2018-06-01..2019-05-31");
  CHECK(told("from 2018 until 2020") == told("2018..2020"));
  CHECK(told("between 2018 and 2020") == told("2018..2020"));
  CHECK(told("2016-2018") == told("2016..2018"));
  CHECK(told("2018 - 2020") == told("2018..2020"));
  CHECK(told("2018 TO *") == "2018-01-01..");
  CHECK(told("1970-01-03..") == "1970-01-03..");
  CHECK(told("..1970") == "..1970-12-31");
}

TEST_CASE("the ends of a span may share a year or a month") {
  CHECK(told("between June and August 2018") == "2018-06-01..2018-08-31");
  CHECK(told("from June to August 2018") == "2018-06-01..2018-08-31");
  CHECK(told("June-August 2018") == "2018-06-01..2018-08-31");
  CHECK(told("from November to February 2018") == "2017-11-01..2018-02-28");
  CHECK(told("from June 2018 to August") == "2018-06-01..2018-08-31");
  CHECK(told("12-15 June 2018") == "2018-06-12..2018-06-15");
  CHECK(told("June 12-15, 2018") == "2018-06-12..2018-06-15");
  CHECK(told("between 12 and 15 June 2018") == "2018-06-12..2018-06-15");
  CHECK(told("15-12 June 2018") == "ends before it begins");
  CHECK(told("from June to August") == "has no year");
}

TEST_CASE("days count back from today, or are the calendar's") {
  CHECK(told("today") == "2026-11-27");
  CHECK(told("Yesterday") == "2026-11-26");
  CHECK(told("last 30 days") == "2026-10-29..2026-11-27");
  CHECK(told("last 3 months") == "2026-08-28..2026-11-27");
  CHECK(told("the past two weeks") == "2026-11-14..2026-11-27");
  CHECK(told("last 10 years") == "2016-11-28..2026-11-27");
  CHECK(told("last week") == "2026-11-16..2026-11-22");
  CHECK(told("this quarter") == "2026-10-01..2026-12-31");
  CHECK(told("the last week") == "2026-11-21..2026-11-27");
  CHECK(told("past month") == "2026-10-28..2026-11-27");
  CHECK(told("last June") == "2026-06-01..2026-06-30");
  CHECK(told("last December") == "2025-12-01..2025-12-31");
  CHECK(told("last Monday") == "2026-11-23");  // today is a Friday
  CHECK(told("last Friday") == "2026-11-20");
  CHECK(told("last weekend") == "2026-11-21..2026-11-22");
  CHECK(told("the last few days") == "has no number: write last 3 days");
  CHECK(told("this spring") == "2026-03-01..2026-05-31");
  CHECK(told("last winter") == "2025-12-01..2026-02-28");
  CHECK(told("since last month") == "2026-10-01..");
}

TEST_CASE("of a date that may be two both are named") {
  CHECK(told("12/06/2018") == "may be 2018-06-12 or 2018-12-06: write the one that is meant");
  CHECK(told("25/06/2018") == "2018-06-25");
  CHECK(told("06-25-2018") == "2018-06-25");
  CHECK(told("06/06/2018") == "2018-06-06");
  CHECK(told("12.06.2018") == "2018-06-12");
}

TEST_CASE("a faulty date says what is wrong with it") {
  CHECK(told("2018-02-30") == "is no day of the calendar");
  CHECK(told("31 June 2018") == "is no day of the calendar");
  CHECK(told("45/45/2018") == "is no day of the calendar");
  CHECK(told("2018-13") == "is no month of the calendar");
  CHECK(told("2020..2018") == "ends before it begins");
  CHECK(told("2018-02-30..2019") == "is no day of the calendar");
  CHECK(told("june") == "has no year");
  CHECK(told("12 June") == "has no year");
  CHECK(told("12/06/18") == "has a year of two digits: write all four");
  CHECK(told("2 weeks ago") == "tells no span: write last 2 weeks, or a date");
  CHECK(told("last 24 hours") == "has no whole days: write today or last 2 days");
}

TEST_CASE("what is no date is nothing") {
  const char* text = GENERATE("",
                              "..",
                              "soon",
                              "20231319",
                              "-001",
                              "since",
                              "since soon",
                              "last",
                              "last 0 days",
                              "last 99999 days",
                              "two months",
                              "chips 2018..2020",
                              "chips from 2018 to 2020",
                              "in the",
                              "June 2018 12",
                              "2018 2019",
                              "99 June 2018");
  CAPTURE(text);
  CHECK(told(text) == "no date");
}

TEST_CASE("words around a date are no part of it") {
  CHECK(read("chips 2018..2020").sure == Sureness::Never);
  CHECK(read("from chips to rice").sure == Sureness::Never);
}

TEST_CASE("only what nobody means as words is surely a date") {
  for (const char* text : {"June 2018",
                           "12 June 2018",
                           "2018-06-12",
                           "since June 2019",
                           "spring 2019",
                           "2018..2020",
                           "2018-06",
                           "2018-13",
                           "June-August 2018",
                           "last 30 days",
                           "12/06/2018",
                           "31 June 2018",
                           "in June 2018"}) {
    CAPTURE(text);
    CHECK(read(text).sure == Sureness::Always);
  }
  for (const char* text :
       {"2018", "today", "in 2018", "from 2018", "1990s", "june", "2018-19", "last day"}) {
    CAPTURE(text);
    CHECK(read(text).sure == Sureness::Never);
  }
  for (const char* text :
       {"last week", "this year", "the past month", "since 2019", "before 2016"}) {
    CAPTURE(text);
    CHECK(read(text).sure == Sureness::AtTheEnd);
  }
}

}  // namespace readout::engine
