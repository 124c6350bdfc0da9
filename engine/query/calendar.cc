// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/calendar.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace readout::engine {
namespace {

namespace chrono = std::chrono;

constexpr auto kUnits = std::to_array<CalendarUnit>({{.name = "day", .days = 1},
                                                     {.name = "week", .days = 7},
                                                     {.name = "month", .months = 1},
                                                     {.name = "quarter", .months = 3},
                                                     {.name = "year", .months = 12},
                                                     {.name = "decade", .months = 120}});

std::int32_t number_of(chrono::sys_days day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

chrono::year_month_day date_of(std::int32_t day) { return chrono::sys_days{chrono::days{day}}; }

}  // namespace

DaySpan months_from(int year, unsigned month, unsigned count) {
  const chrono::year_month first{chrono::year{year}, chrono::month{month}};
  const chrono::year_month next = first + chrono::months{static_cast<int>(count)};
  return {number_of(chrono::sys_days{first / 1}), number_of(chrono::sys_days{next / 1}) - 1};
}

std::optional<std::int32_t> day_number_of(int year, unsigned month, unsigned day) {
  const chrono::year_month_day date{chrono::year{year}, chrono::month{month}, chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return number_of(chrono::sys_days{date});
}

const CalendarUnit* calendar_unit(std::string_view name) {
  if (name.ends_with('s')) name.remove_suffix(1);
  const auto* const unit = std::find_if(
      kUnits.begin(), kUnits.end(), [name](const CalendarUnit& row) { return row.name == name; });
  return unit == kUnits.end() ? nullptr : unit;
}

DaySpan units_back(const CalendarUnit& unit, int count, std::int32_t today) {
  if (unit.months == 0) return {today - count * unit.days + 1, today};
  const chrono::year_month_day date = date_of(today);
  const chrono::year_month_day back = date - chrono::months{count * unit.months};
  const std::int32_t start =
      number_of(back.ok() ? chrono::sys_days{back}
                          : chrono::sys_days{back.year() / back.month() / chrono::last});
  return {start + 1, today};
}

DaySpan this_unit(const CalendarUnit& unit, std::int32_t today) {
  if (unit.months == 0) {
    const chrono::weekday weekday{chrono::sys_days{chrono::days{today}}};
    const auto gone = static_cast<std::int32_t>((weekday - chrono::Monday).count()) % unit.days;
    return {today - gone, today - gone + unit.days - 1};
  }
  const chrono::year_month_day date = date_of(today);
  const int months = static_cast<int>(date.year()) * 12 +
                     static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  const int start = months - months % unit.months;
  return months_from(
      start / 12, static_cast<unsigned>(start % 12) + 1, static_cast<unsigned>(unit.months));
}

DaySpan last_unit(const CalendarUnit& unit, std::int32_t today) {
  return this_unit(unit, this_unit(unit, today).first - 1);
}

std::int32_t current_day() {
  const auto now = chrono::floor<chrono::days>(chrono::system_clock::now());
  return number_of(now);
}

}  // namespace readout::engine
