// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of days as people write them, for `date:` in queries and `from`/`to` in requests. Pure:
// safe from any thread.
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

/// "2023" is the whole year, "2023-06" the month, "2023-06-19" the day; nothing for anything else.
[[nodiscard]] std::optional<DaySpan> parse_day_span_part(std::string_view text);

/// One of those, or two with ".." between; either end may be left open ("2023-06..").
[[nodiscard]] std::optional<DaySpan> parse_day_span(std::string_view text);

/// A span of days back from `today`, `today` included: "last 30 days", "last 2 weeks", "last
/// month"... of 7, 30 and 365 days; "today" and "yesterday". Nothing for anything else.
[[nodiscard]] std::optional<DaySpan> parse_relative_span(std::string_view text, std::int32_t today);

/// Today by the system's clock in UTC.
[[nodiscard]] std::int32_t current_day();

}  // namespace readout::engine
