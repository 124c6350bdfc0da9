// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>

#include "article/civil_time.h"
#include "article/scan.h"

namespace readout::article {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

void set_day(CivilTime& time, sys_days day) {
  const year_month_day date(day);
  time.year = static_cast<int>(date.year());
  time.month = static_cast<unsigned>(date.month());
  time.day = static_cast<unsigned>(date.day());
}

/// Monday of week 1, which is the week with January 4th in it (ISO 8601).
sys_days first_week(int year) {
  const sys_days fourth = std::chrono::year{year} / std::chrono::January / 4;
  return fourth - (std::chrono::weekday(fourth) - std::chrono::Monday);
}

bool read_week(Scanner& in, CivilTime& time) {
  const auto week = in.take_number(2);
  if (!week || *week < 1 || *week > 53) return false;
  in.take('-');
  const auto weekday = in.take_number(1);
  if (!weekday || *weekday < 1 || *weekday > 7) return false;
  set_day(time, first_week(time.year) + days{(*week - 1) * 7 + *weekday - 1});
  return true;
}

bool read_ordinal(Scanner& in, CivilTime& time) {
  const auto day = in.take_number(3);
  const bool leap = std::chrono::year{time.year}.is_leap();
  if (!day || *day < 1 || *day > (leap ? 366 : 365)) return false;
  set_day(time, sys_days(std::chrono::year{time.year} / 1 / 1) + days{*day - 1});
  return true;
}

std::size_t digits_ahead(const Scanner& in) {
  const std::string_view rest = in.rest();
  return static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_digit) -
                                  rest.begin());
}

/// One or two digits, as "2023-6-9" has them.
std::optional<int> take_short_number(Scanner& in) {
  const std::size_t digits = digits_ahead(in);
  return digits == 1 || digits == 2 ? in.take_number(digits) : std::nullopt;
}

bool read_extended_date(Scanner& in, CivilTime& time) {
  const char separator = in.take_any();
  if (separator == '-' && in.take('W')) return read_week(in, time);
  if (separator == '-' && digits_ahead(in) == 3) return read_ordinal(in, time);
  const auto month = take_short_number(in);
  if (!month) return false;
  time.month = static_cast<unsigned>(*month);
  time.precision = DatePrecision::Month;
  if (!in.take(separator)) return separator == '-' || in.at_end();
  const auto day = take_short_number(in);
  if (!day) return false;
  time.day = static_cast<unsigned>(*day);
  time.precision = DatePrecision::Day;
  return true;
}

bool read_basic_date(Scanner& in, CivilTime& time) {
  if (in.take('W')) return read_week(in, time);
  const auto month = in.take_number(2);
  const auto day = in.take_number(2);
  if (!month || !day) return false;
  time.month = static_cast<unsigned>(*month);
  time.day = static_cast<unsigned>(*day);
  return true;
}

bool read_time(Scanner& in, CivilTime& time) {
  const auto hour = in.take_number(2);
  const bool extended = in.take(':');
  const auto minute = in.take_number(2);
  if (!hour || !minute) return false;
  time.hour = *hour;
  time.minute = *minute;
  if (extended ? in.take(':') : digits_ahead(in) == 2) {
    const auto second = in.take_number(2);
    if (!second) return false;
    time.second = *second;
    if (in.take('.') || in.take(',')) in.take_while(is_digit);
  }
  time.precision = DatePrecision::Instant;
  return true;
}

/// What stands after the time of day, up to the end.
bool read_zone(Scanner& in, CivilTime& time) {
  in.skip_spaces();
  if (in.at_end()) return true;
  if (const auto offset = zone_offset(in.rest())) {
    time.offset_minutes = *offset;
    return true;
  }
  // "America/New_York", "IST": a zone of unknown offset. Only the day is kept.
  time.precision = DatePrecision::Day;
  return is_ascii_letter(in.peek());
}

std::optional<CivilTime> read_iso(std::string_view text) {
  Scanner in(text);
  CivilTime time;
  const auto year = in.take_number(4);
  if (!year) return std::nullopt;
  time.year = *year;
  if (in.at_end()) {
    time.precision = DatePrecision::Year;
    return time;
  }
  const bool extended = in.peek() == '-' || in.peek() == '/' || in.peek() == '.';
  if (!(extended ? read_extended_date(in, time) : read_basic_date(in, time))) return std::nullopt;
  if (in.at_end()) return time;
  if (time.precision != DatePrecision::Day) return std::nullopt;
  if (!in.take('T') && !in.take('t')) in.take_while([](char byte) { return byte == ' '; });
  if (!read_time(in, time) || !read_zone(in, time)) return std::nullopt;
  return time;
}

/// "19/06/2023" and "6/19/2023" have one reading each; "19.6.2023" is day first wherever it is
/// used.
std::optional<CivilTime> read_day_month_year(std::string_view text) {
  Scanner in(text);
  const auto first = take_short_number(in);
  const char separator = in.take_any();
  const auto second = take_short_number(in);
  if (!first || !second || (separator != '/' && separator != '.' && separator != '-')) {
    return std::nullopt;
  }
  if (!in.take(separator) || digits_ahead(in) != 4) return std::nullopt;
  CivilTime time;
  time.year = in.take_number(4).value_or(0);
  const bool day_first = separator == '.' || *first > 12 || *first == *second;
  if (!day_first && *second <= 12) return std::nullopt;
  time.day = static_cast<unsigned>(day_first ? *first : *second);
  time.month = static_cast<unsigned>(day_first ? *second : *first);
  in.take(',');
  in.skip_spaces();
  if (in.at_end()) return time;
  if (!read_time(in, time) || !read_zone(in, time)) return std::nullopt;
  return time;
}

/// Seconds (9 or 10 digits: since 1973) or milliseconds (12 or 13) since 1970.
std::optional<CivilTime> read_epoch(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find('.'));
  const bool seconds = whole.size() == 9 || whole.size() == 10;
  const bool milliseconds = whole.size() == 12 || whole.size() == 13;
  if (!seconds && !milliseconds) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), value);
  if (error != std::errc{} || end != whole.data() + whole.size()) return std::nullopt;
  if (milliseconds) value /= 1000;
  const std::chrono::sys_seconds instant{std::chrono::seconds{value}};
  const sys_days day = std::chrono::floor<days>(instant);
  const std::chrono::hh_mm_ss clock(instant - day);
  CivilTime time;
  set_day(time, day);
  time.hour = static_cast<int>(clock.hours().count());
  time.minute = static_cast<int>(clock.minutes().count());
  time.second = static_cast<int>(clock.seconds().count());
  time.precision = DatePrecision::Instant;
  return time;
}

}  // namespace

std::optional<CivilTime> read_numeric_date(std::string_view text) {
  if (auto time = read_epoch(text)) return time;
  if (auto time = read_iso(text)) return time;
  return read_day_month_year(text);
}

}  // namespace readout::article
