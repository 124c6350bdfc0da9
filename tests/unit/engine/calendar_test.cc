// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/calendar.h"

#include <string>

#include "article/dates.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

std::string told(DaySpan span) {
  return article::iso_day(span.first) + ".." + article::iso_day(span.last);
}

std::string back(std::string_view unit, int count, const std::string& today) {
  return told(units_back(*calendar_unit(unit), count, *article::day_of(today)));
}

}  // namespace

TEST_CASE("months are as long as the calendar has them") {
  CHECK(told(months_from(2024, 2, 1)) == "2024-02-01..2024-02-29");
  CHECK(told(months_from(2018, 12, 3)) == "2018-12-01..2019-02-28");
  CHECK(told(months_from(1990, 1, 120)) == "1990-01-01..1999-12-31");
}

TEST_CASE("a day that the calendar does not have has no number") {
  CHECK(day_number_of(1970, 1, 2) == 1);
  CHECK_FALSE(day_number_of(2023, 2, 29).has_value());
  CHECK_FALSE(day_number_of(2023, 13, 1).has_value());
}

TEST_CASE("units count back by the calendar") {
  CHECK(back("months", 3, "2026-11-27") == "2026-08-28..2026-11-27");
  CHECK(back("years", 10, "2026-11-27") == "2016-11-28..2026-11-27");
  CHECK(back("weeks", 2, "2026-11-27") == "2026-11-14..2026-11-27");
  CHECK(back("month", 1, "2026-03-31") == "2026-03-01..2026-03-31");
  CHECK(calendar_unit("fortnight") == nullptr);
}

TEST_CASE("a week begins on Monday, a quarter in January, April, July or October") {
  const std::int32_t friday = *article::day_of("2026-11-27");
  CHECK(told(this_unit(*calendar_unit("week"), friday)) == "2026-11-23..2026-11-29");
  CHECK(told(last_unit(*calendar_unit("week"), friday)) == "2026-11-16..2026-11-22");
  CHECK(told(this_unit(*calendar_unit("quarter"), friday)) == "2026-10-01..2026-12-31");
  CHECK(told(last_unit(*calendar_unit("quarter"), friday)) == "2026-07-01..2026-09-30");
  CHECK(told(last_unit(*calendar_unit("month"), friday)) == "2026-10-01..2026-10-31");
  CHECK(told(last_unit(*calendar_unit("year"), friday)) == "2025-01-01..2025-12-31");
  CHECK(told(this_unit(*calendar_unit("decade"), friday)) == "2020-01-01..2029-12-31");
  const std::int32_t monday = *article::day_of("1969-12-29");
  CHECK(told(this_unit(*calendar_unit("week"), monday)) == "1969-12-29..1970-01-04");
}

}  // namespace readout::engine
