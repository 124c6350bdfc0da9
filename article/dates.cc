// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/dates.h"

#include <array>
#include <cstdio>

#include "article/civil_time.h"
#include "article/scan.h"

namespace readout::article {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr int kFirstYear = 1900;

std::chrono::year_month_day date_of(const CivilTime& time) {
  return std::chrono::year{time.year} / std::chrono::month{time.month} / std::chrono::day{time.day};
}

bool is_possible(const CivilTime& time) {
  // 60 seconds: a leap second.
  const bool clock = time.hour < 24 && time.minute < 60 && time.second <= 60;
  return time.year >= kFirstYear && date_of(time).ok() && clock;
}

sys_seconds instant_of(const CivilTime& time) {
  return sys_days(date_of(time)) + std::chrono::hours{time.hour} +
         std::chrono::minutes{time.minute - time.offset_minutes} +
         std::chrono::seconds{time.second};
}

std::string write_iso(const CivilTime& time) {
  std::array<char, 48> text{};
  switch (time.precision) {
    case DatePrecision::Year:
      std::snprintf(text.data(), text.size(), "%04d", time.year);
      break;
    case DatePrecision::Month:
      std::snprintf(text.data(), text.size(), "%04d-%02u", time.year, time.month);
      break;
    case DatePrecision::Day:
      std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", time.year, time.month, time.day);
      break;
    case DatePrecision::Instant:
      std::snprintf(text.data(),
                    text.size(),
                    "%04d-%02u-%02uT%02d:%02d:%02d",
                    time.year,
                    time.month,
                    time.day,
                    time.hour,
                    time.minute,
                    time.second);
      break;
  }
  std::string iso(text.data());
  if (time.precision != DatePrecision::Instant) return iso;
  if (time.offset_minutes == 0) return iso + "Z";
  const int minutes = time.offset_minutes < 0 ? -time.offset_minutes : time.offset_minutes;
  std::snprintf(text.data(),
                text.size(),
                "%c%02d:%02d",
                time.offset_minutes < 0 ? '-' : '+',
                minutes / 60,
                minutes % 60);
  return iso + text.data();
}

/// Reads what write_iso() wrote.
CivilTime read_own(const Published& published) {
  return read_numeric_date(published.iso).value_or(CivilTime{});
}

std::string_view without_quotes(std::string_view text) {
  text = trim_ascii(text);
  while (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
         text.front() == text.back()) {
    text = trim_ascii(text.substr(1, text.size() - 2));
  }
  return text;
}

}  // namespace

std::optional<Published> parse_date(std::string_view text,
                                    std::string_view origin,
                                    sys_seconds latest) {
  text = without_quotes(text);
  auto time = read_numeric_date(text);
  if (!time) time = read_worded_date(text);
  if (!time || !is_possible(*time)) return std::nullopt;
  if (time->second == 60) time->second = 59;
  if (instant_of(*time) > latest) return std::nullopt;
  return Published{write_iso(*time), time->precision, std::string(origin)};
}

std::int32_t day_number(const Published& published) {
  const sys_days day(date_of(read_own(published)));
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

std::int64_t utc_seconds(const Published& published) {
  return instant_of(read_own(published)).time_since_epoch().count();
}

std::optional<std::int32_t> day_of(std::string_view iso_day) {
  Scanner in(iso_day);
  const auto year = in.take_number(4);
  const bool first_dash = in.take('-');
  const auto month = in.take_number(2);
  const bool second_dash = in.take('-');
  const auto day = in.take_number(2);
  if (!year || !first_dash || !month || !second_dash || !day || !in.at_end()) return std::nullopt;
  CivilTime time;
  time.year = *year;
  time.month = static_cast<unsigned>(*month);
  time.day = static_cast<unsigned>(*day);
  const auto date = date_of(time);
  if (!date.ok()) return std::nullopt;
  return static_cast<std::int32_t>(sys_days(date).time_since_epoch().count());
}

std::string iso_day(std::int32_t day_number) {
  const std::chrono::year_month_day date(sys_days(days{day_number}));
  CivilTime time;
  time.year = static_cast<int>(date.year());
  time.month = static_cast<unsigned>(date.month());
  time.day = static_cast<unsigned>(date.day());
  time.precision = DatePrecision::Day;
  return write_iso(time);
}

}  // namespace readout::article
