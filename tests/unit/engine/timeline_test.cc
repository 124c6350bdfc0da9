// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/timeline.h"

#include "article/dates.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

std::int32_t day(std::string_view iso) { return article::day_of(iso).value(); }

/// "2023-06-19..2023-06-25 3" for every bucket.
std::vector<std::string> shown(const Timeline& timeline) {
  std::vector<std::string> out;
  for (const TimelineBucket& bucket : timeline.buckets) {
    out.push_back(article::iso_day(bucket.first_day) + ".." + article::iso_day(bucket.last_day) +
                  " " + std::to_string(bucket.count));
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("buckets are whole weeks, months and years without gaps") {
  const std::vector<DayCount> counts = {
      {day("2023-06-19"), 2}, {day("2023-07-02"), 1}, {day("2023-07-03"), 4}};
  CHECK(shown(make_timeline(counts, Interval::Week)) == Strings{"2023-06-19..2023-06-25 2",
                                                                "2023-06-26..2023-07-02 1",
                                                                "2023-07-03..2023-07-09 4"});
  CHECK(shown(make_timeline(counts, Interval::Month)) ==
        Strings{"2023-06-01..2023-06-30 2", "2023-07-01..2023-07-31 5"});
  CHECK(shown(make_timeline(counts, Interval::Year)) == Strings{"2023-01-01..2023-12-31 7"});
  const Timeline days = make_timeline(counts, Interval::Day);
  CHECK(days.buckets.size() == 15);
  CHECK(days.buckets[1].count == 0);
  CHECK(days.buckets.back().count == 4);
}

TEST_CASE("auto takes the finest interval that fits a page") {
  const auto taken = [](std::string_view first, std::string_view last) {
    return make_timeline({{day(first), 1}, {day(last), 1}}, Interval::Auto).interval;
  };
  CHECK(taken("2023-06-19", "2023-06-19") == Interval::Day);
  CHECK(taken("2023-06-01", "2023-07-30") == Interval::Day);
  CHECK(taken("2023-06-01", "2023-07-31") == Interval::Week);
  CHECK(taken("2023-01-01", "2024-12-31") == Interval::Month);
  CHECK(taken("2012-01-01", "2020-12-31") == Interval::Year);
}

TEST_CASE("auto keeps its steps when days are asked for") {
  const std::vector<DayCount> counts = {{day("2012-01-05"), 1}, {day("2020-12-31"), 1}};
  const Timeline whole = make_timeline(counts, Interval::Auto);
  const Timeline asked =
      make_timeline(counts, Interval::Auto, {day("2018-03-01"), day("2018-03-31")});
  CHECK(asked.interval == whole.interval);
  CHECK(asked.buckets.size() == whole.buckets.size() + 2);  // cut at both days
}

TEST_CASE("days asked for cut the buckets that they begin and end in") {
  const std::vector<DayCount> counts = {{day("2023-05-02"), 1},
                                        {day("2023-06-19"), 2},
                                        {day("2023-07-02"), 1},
                                        {day("2023-07-09"), 4}};
  CHECK(shown(make_timeline(counts, Interval::Month, {day("2023-06-19"), day("2023-07-02")})) ==
        Strings{"2023-05-01..2023-05-31 1",
                "2023-06-01..2023-06-18 0",
                "2023-06-19..2023-06-30 2",
                "2023-07-01..2023-07-02 1",
                "2023-07-03..2023-07-31 4"});
  CHECK(
      shown(make_timeline(counts, Interval::Year, {day("2023-06-19"), day("2023-06-19")})) ==
      Strings{"2023-01-01..2023-06-18 1", "2023-06-19..2023-06-19 2", "2023-06-20..2023-12-31 5"});
  CHECK(make_timeline(counts, Interval::Month, {day("2023-06-01"), day("2023-06-30")})
            .buckets.size() == 3);
}

TEST_CASE("an interval too fine for the span is made coarser") {
  const std::vector<DayCount> counts = {{day("1990-01-01"), 1}, {day("2023-01-01"), 1}};
  CHECK(make_timeline(counts, Interval::Day).interval == Interval::Month);
  CHECK(make_timeline(counts, Interval::Day).buckets.size() <= kMaxBuckets);
}

TEST_CASE("other counts are put into a timeline's buckets") {
  const Timeline months =
      make_timeline({{day("2023-05-02"), 1}, {day("2023-07-03"), 4}}, Interval::Month);
  CHECK(in_buckets(months, {{day("2023-05-31"), 2}, {day("2023-07-01"), 1}}) ==
        std::vector<std::size_t>{2, 0, 1});
  CHECK(in_buckets({}, {}).empty());
}

TEST_CASE("nothing dated has no timeline") {
  CHECK(make_timeline({}, Interval::Auto).buckets.empty());
}

}  // namespace readout::engine
