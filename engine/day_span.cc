// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/day_span.h"

#include <chrono>
#include <limits>
#include <string>

#include "article/dates.h"

namespace readout {
namespace {

std::int32_t last_day_of_month(std::int32_t first_day) {
  using std::chrono::days;
  const std::chrono::year_month_day first{std::chrono::sys_days{days{first_day}}};
  const std::chrono::sys_days last{first.year() / first.month() / std::chrono::last};
  return static_cast<std::int32_t>(last.time_since_epoch().count());
}

}  // namespace

std::optional<DaySpan> parse_day_span_part(std::string_view text) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  const std::string written(text);
  if (text.size() == kYear) {
    const auto first = day_of(written + "-01-01");
    const auto last = day_of(written + "-12-31");
    if (first && last) return DaySpan{*first, *last};
  } else if (text.size() == kMonth) {
    const auto first = day_of(written + "-01");
    if (first) return DaySpan{*first, last_day_of_month(*first)};
  } else if (const auto day = day_of(text)) {
    return DaySpan{*day, *day};
  }
  return std::nullopt;
}

std::optional<DaySpan> parse_day_span(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_day_span_part(text);
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  if (from.empty() && to.empty()) return std::nullopt;
  DaySpan span{std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
  if (!from.empty()) {
    const auto first = parse_day_span_part(from);
    if (!first) return std::nullopt;
    span.first = first->first;
  }
  if (!to.empty()) {
    const auto last = parse_day_span_part(to);
    if (!last) return std::nullopt;
    span.last = last->last;
  }
  return span.first <= span.last ? std::optional(span) : std::nullopt;
}

}  // namespace readout
