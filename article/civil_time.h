// SPDX-License-Identifier: GPL-3.0-or-later
// A date as a text gives it: result of parsing (date_iso.cc, date_words.cc), not yet checked
// (dates.cc). Private to the date files. Plain values: safe from any thread.
#pragma once

#include <optional>
#include <string_view>

#include "article/article.h"

namespace readout::article {

struct CivilTime {
  int year = 0;
  unsigned month = 1;
  unsigned day = 1;
  int hour = 0;
  int minute = 0;
  int second = 0;
  int offset_minutes = 0;
  DatePrecision precision = DatePrecision::Day;
};

/// Forms of digits: ISO 8601 (calendar, ordinal and week dates, extended and basic),
/// seconds since 1970, and day/month/year where only one reading is possible.
[[nodiscard]] std::optional<CivilTime> read_numeric_date(std::string_view text);

/// Forms with a month's name: RFC 822, "June 19, 2023", "19 June 2023 at 2:05 p.m. EST".
[[nodiscard]] std::optional<CivilTime> read_worded_date(std::string_view text);

/// A time zone as written at the end of a date: "Z", "GMT", "+08:00", "-0500", "EST"; in minutes.
[[nodiscard]] std::optional<int> zone_offset(std::string_view zone);

}  // namespace readout::article
