// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/dates.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {

const std::chrono::sys_seconds kLatest = std::chrono::sys_days(std::chrono::year{2030} / 1 / 1);

std::string iso(std::string_view text) {
  const auto date = parse_date(text, "test", kLatest);
  return date ? date->iso : "none";
}

TEST_CASE("Dates in digits are read at the precision they have") {
  CHECK(iso("2023") == "2023");
  CHECK(iso("2023-06") == "2023-06");
  CHECK(iso("2023-06-19") == "2023-06-19");
  CHECK(iso("2023/6/9") == "2023-06-09");
  CHECK(iso("20230619") == "2023-06-19");
  CHECK(iso("2023-W25-1") == "2023-06-19");
  CHECK(iso("2023-170") == "2023-06-19");
  CHECK(iso("2023-06-19T14:05:00+08:00") == "2023-06-19T14:05:00+08:00");
  CHECK(iso("2023-06-19 14:05:00.123Z") == "2023-06-19T14:05:00Z");
  CHECK(iso("20230619T140500Z") == "2023-06-19T14:05:00Z");
  CHECK(iso("1687183500") == "2023-06-19T14:05:00Z");
  CHECK(iso("1687183500000") == "2023-06-19T14:05:00Z");
}

TEST_CASE("Days and months in digits are read only where there is one reading") {
  CHECK(iso("19/06/2023") == "2023-06-19");
  CHECK(iso("6/19/2023") == "2023-06-19");
  CHECK(iso("5.6.2023") == "2023-06-05");
  CHECK(iso("5/6/2023") == "none");
}

TEST_CASE("Dates with a month's name are read in any order") {
  CHECK(iso("Mon, 19 Jun 2023 14:05:00 +0800") == "2023-06-19T14:05:00+08:00");
  CHECK(iso("Mon, 19 Jun 23 14:05:00 GMT") == "2023-06-19T14:05:00Z");
  CHECK(iso("June 19, 2023") == "2023-06-19");
  CHECK(iso("19th of June 2023") == "2023-06-19");
  CHECK(iso("June 2023") == "2023-06");
  CHECK(iso("Updated: June 19, 2023 at 2:05 p.m. EST") == "2023-06-19T14:05:00-05:00");
  CHECK(iso("19-Jun-2023") == "2023-06-19");
}

TEST_CASE("Of a time in an ambiguous zone only the day is kept") {
  CHECK(iso("19 June 2023 14:05 IST") == "2023-06-19");
  CHECK(iso("2023-06-19 14:05 America/New_York") == "2023-06-19");
}

TEST_CASE("Impossible dates and other texts give no date") {
  for (const char* text : {"",
                           "yesterday",
                           "2023-02-30",
                           "2023-13-01",
                           "2023-06-19T25:00:00Z",
                           "1850-01-01",
                           "2031-01-01",
                           "June 19",
                           "19 June 23",
                           "12:30",
                           "Monday",
                           "2023-06-19T14:05:00+99:00x",
                           "99999999999999999999"})
    CHECK(iso(text) == "none");
}

TEST_CASE("Days and instants are counted from 1970 by the article's own calendar") {
  const auto published = parse_date("2023-06-19T01:00:00+08:00", "test", kLatest);
  REQUIRE(published);
  CHECK(day_number(*published) == day_of("2023-06-19"));
  CHECK(utc_seconds(*published) == 1687107600);
  CHECK(day_of("1970-01-02") == 1);
  CHECK(iso_day(19527) == "2023-06-19");
  CHECK_FALSE(day_of("2023-6-19"));
  CHECK_FALSE(day_of("2023-02-29"));
}

TEST_CASE("A date says where it was found") {
  const auto published = parse_date("2023", "field published", kLatest);
  REQUIRE(published);
  CHECK(published->origin == "field published");
  CHECK(published->precision == DatePrecision::Year);
}

}  // namespace
TEST_CASE("months have numbers by their English names") {
  CHECK(month_named("June") == 6);
  CHECK(month_named("SEPT") == 9);
  CHECK_FALSE(month_named("juno").has_value());
}

}  // namespace readout::article
