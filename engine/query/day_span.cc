// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/day_span.h"

#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <system_error>

#include "article/dates.h"
#include "base/fold.h"

namespace readout::engine {
namespace {

std::int32_t last_day_of_month(std::int32_t first_day) {
  using std::chrono::days;
  const std::chrono::year_month_day first{std::chrono::sys_days{days{first_day}}};
  const std::chrono::sys_days last{first.year() / first.month() / std::chrono::last};
  return static_cast<std::int32_t>(last.time_since_epoch().count());
}

struct Unit {
  std::string_view name;
  std::int32_t days;
};
constexpr std::array<Unit, 4> kUnits = {{{"day", 1}, {"week", 7}, {"month", 30}, {"year", 365}}};

}  // namespace

std::optional<DaySpan> parse_day_span_part(std::string_view text) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  const std::string written(text);
  if (text.size() == kYear) {
    const auto first = article::day_of(written + "-01-01");
    const auto last = article::day_of(written + "-12-31");
    if (first && last) return DaySpan{*first, *last};
  } else if (text.size() == kMonth) {
    const auto first = article::day_of(written + "-01");
    if (first) return DaySpan{*first, last_day_of_month(*first)};
  } else if (const auto day = article::day_of(text)) {
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
  DaySpan span{kFirstDay, kLastDay};
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

std::optional<DaySpan> parse_relative_span(std::string_view text, std::int32_t today) {
  std::string lower = fold(text);
  if (lower == "today") return DaySpan{today, today};
  if (lower == "yesterday") return DaySpan{today - 1, today - 1};
  constexpr std::string_view kLast = "last ";
  if (!lower.starts_with(kLast)) return std::nullopt;
  lower.erase(0, kLast.size());
  std::int32_t count = 1;
  if (const std::size_t blank = lower.find(' '); blank != std::string::npos) {
    const char* end = lower.data() + blank;
    const auto [stop, failure] = std::from_chars(lower.data(), end, count);
    constexpr std::int32_t kMost = 9999;
    if (failure != std::errc() || stop != end || count < 1 || count > kMost) return std::nullopt;
    lower.erase(0, blank + 1);
  }
  if (lower.ends_with('s')) lower.pop_back();
  for (const auto& [unit, days] : kUnits) {
    if (lower == unit) return DaySpan{today - count * days + 1, today};
  }
  return std::nullopt;
}

std::int32_t current_day() {
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return static_cast<std::int32_t>(now.time_since_epoch().count());
}

}  // namespace readout::engine
