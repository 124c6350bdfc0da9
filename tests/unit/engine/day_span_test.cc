// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/day_span.h"

#include <limits>

#include "article/dates.h"
#include "tests/support/catch.h"

namespace readout::engine {

TEST_CASE("a year, a month and a day are spans of days") {
  CHECK(parse_day_span("1970") == DaySpan{0, 364});
  CHECK(parse_day_span("1970-02") == DaySpan{31, 58});
  CHECK(parse_day_span("2024-02")->last == *article::day_of("2024-02-29"));
  CHECK(parse_day_span("1970-01-02") == DaySpan{1, 1});
}

TEST_CASE("two dots join two spans, and either end may be open") {
  CHECK(parse_day_span("1970-01..1970-02-02") == DaySpan{0, 32});
  CHECK(parse_day_span("1970-01-03..")->first == 2);
  CHECK(parse_day_span("1970-01-03..")->last == std::numeric_limits<std::int32_t>::max());
  CHECK(parse_day_span("..1970")->last == 364);
}

TEST_CASE("what is no date is nothing") {
  const char* text = GENERATE(
      "", "..", "soon", "2023-13", "2023-02-30", "2023-6", "2023-06..2023-05", "20230619", "-001");
  CHECK_FALSE(parse_day_span(text).has_value());
}

}  // namespace readout::engine
