// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of days and the steps of the calendar: weeks, months, quarters, years. Days are counted
// from 1970-01-01. Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace readout::engine {

/// An open beginning or end of a span.
inline constexpr std::int32_t kFirstDay = std::numeric_limits<std::int32_t>::min();
inline constexpr std::int32_t kLastDay = std::numeric_limits<std::int32_t>::max();

/// Days since 1970-01-01, both inclusive.
struct DaySpan {
  std::int32_t first;
  std::int32_t last;

  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// `count` whole months from the first day of one on. `month` is 1 to 12.
[[nodiscard]] DaySpan months_from(int year, unsigned month, unsigned count);

/// Nothing for a day that the calendar does not have.
[[nodiscard]] std::optional<std::int32_t> day_number_of(int year, unsigned month, unsigned day);

/// A step of the calendar: so many days, or so many months.
struct CalendarUnit {
  std::string_view name;
  int days = 0;
  int months = 0;
};

/// By its name, in small letters, "week" or "weeks"; null for anything else.
[[nodiscard]] const CalendarUnit* calendar_unit(std::string_view name);

/// `count` units back from `today`, `today` included: of three months on 27 November, from 28
/// August on. Where a month lacks the day, its last day is taken.
[[nodiscard]] DaySpan units_back(const CalendarUnit& unit, int count, std::int32_t today);

/// The whole unit of the calendar that holds `today`, or the one before it. Weeks begin on Monday.
[[nodiscard]] DaySpan this_unit(const CalendarUnit& unit, std::int32_t today);
[[nodiscard]] DaySpan last_unit(const CalendarUnit& unit, std::int32_t today);

/// Today by the system's clock in UTC.
[[nodiscard]] std::int32_t current_day();

}  // namespace readout::engine
