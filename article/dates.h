// SPDX-License-Identifier: GPL-3.0-or-later
// Parses the dates of articles, and makes the two numbers that the engine stores of them. Used by
// the readers, by prepare() and by the engine. Pure functions: safe from any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/article.h"

namespace readout::article {

/// Reads one date: ISO 8601 in its forms, RFC 822, "June 19, 2023", "19 June 2023 14:05 GMT",
/// "2023-06", seconds or milliseconds since 1970. Nothing is guessed: "5/6/2023" (May or June?),
/// years of two digits outside RFC 822, days that don't exist, years before 1900 and dates after
/// `latest` give nothing. A time without a zone counts as UTC; of a
/// time in a zone of ambiguous name only the day is kept.
[[nodiscard]] std::optional<Published> parse_date(std::string_view text,
                                                  std::string_view origin,
                                                  std::chrono::sys_seconds latest);

/// Days since 1970-01-01 of the article's own local date; the first day of a month or year if that
/// is all that is known. REQUIRES a Published made by parse_date().
[[nodiscard]] std::int32_t day_number(const Published& published);

/// The instant in seconds since 1970-01-01T00:00:00Z; the beginning of the day, month or year (in
/// UTC) if that is all that is known. REQUIRES a Published made by parse_date().
[[nodiscard]] std::int64_t utc_seconds(const Published& published);

/// Day number of a whole "YYYY-MM-DD" of the years 0000 to 9999, none for anything else.
[[nodiscard]] std::optional<std::int32_t> day_of(std::string_view iso_day);

/// 1 to 12 of a month's English name or its abbreviation ("Sept"), in any capitals; none for
/// anything else.
[[nodiscard]] std::optional<unsigned> month_named(std::string_view name);

/// "YYYY-MM-DD" of a day number.
[[nodiscard]] std::string iso_day(std::int32_t day_number);

}  // namespace readout::article
