// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of days as people write them, for `date:` in queries and `from`/`to` in requests. Pure:
// safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace readout {

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

}  // namespace readout
