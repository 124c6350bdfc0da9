// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/relative_days.h"

#include <array>
#include <cstddef>
#include <string_view>

#include "article/dates.h"
#include "engine/query/numeric_dates.h"

namespace readout::engine {
namespace {

using Sureness = SpokenDays::Sureness;

struct Number {
  std::string_view name;
  unsigned number;
};
constexpr auto kNumbers = std::to_array<Number>({{"a", 1},
                                                 {"an", 1},
                                                 {"one", 1},
                                                 {"two", 2},
                                                 {"three", 3},
                                                 {"four", 4},
                                                 {"five", 5},
                                                 {"six", 6},
                                                 {"seven", 7},
                                                 {"eight", 8},
                                                 {"nine", 9},
                                                 {"ten", 10},
                                                 {"twelve", 12}});

/// At least 1.
std::optional<unsigned> count_in(std::string_view word) {
  constexpr std::size_t kDigits = 4;
  if (const auto count = digits_in(word, kDigits)) return *count > 0 ? count : std::nullopt;
  for (const Number& row : kNumbers) {
    if (row.name == word) return row.number;
  }
  return std::nullopt;
}

bool is_part_of_day(std::string_view unit) {
  return unit == "hour" || unit == "hours" || unit == "minute" || unit == "minutes";
}

SpokenDays no_whole_days(Sureness sure) {
  return date_fault("has no whole days: write today or last 2 days", sure);
}

bool goes_back(std::string_view word) {
  return word == "last" || word == "past" || word == "previous";
}

/// From 0 for Monday; "monday".
std::optional<std::int32_t> weekday_named(std::string_view name) {
  constexpr auto kDays = std::to_array<std::string_view>(
      {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
  for (std::size_t i = 0; i < kDays.size(); ++i) {
    if (kDays[i] == name) return static_cast<std::int32_t>(i);
  }
  return std::nullopt;
}

/// "last Monday" and "last weekend": the latest before today.
std::optional<DaySpan> past_days_of_week(std::string_view name, std::int32_t today) {
  const std::int32_t monday = this_unit(*calendar_unit("week"), today).first;
  constexpr std::int32_t kWeek = 7;
  constexpr std::int32_t kSaturday = 5;
  if (name == "weekend") return DaySpan{monday - kWeek + kSaturday, monday - 1};
  const auto weekday = weekday_named(name);
  if (!weekday) return std::nullopt;
  const std::int32_t day = monday + *weekday;
  return day < today ? DaySpan{day, day} : DaySpan{day - kWeek, day - kWeek};
}

int year_of(std::int32_t day) {
  return *year_in(std::string_view(article::iso_day(day)).substr(0, 4));
}

/// "this spring" and "last June": of this year, the latest that is over.
std::optional<SpokenDays> named_part_of_year(std::string_view which,
                                             std::string_view name,
                                             std::int32_t today) {
  const auto months = named_months(name);
  if (!months || which == "past") return std::nullopt;
  int year = year_of(today);
  DaySpan span = months_from(year, months->first, months->count);
  const auto a_year_before = [&] { span = months_from(--year, months->first, months->count); };
  if (which == "this") {
    // The winter of January began in the year before.
    const DaySpan before = months_from(year - 1, months->first, months->count);
    if (today <= before.last) span = before;
  } else {
    while (span.last >= today) a_year_before();
  }
  return days_read(span, Sureness::AtTheEnd);
}

std::optional<SpokenDays> two_words(DateWords words, bool after_article, std::int32_t today) {
  const std::string_view first = words.front();
  const bool back = goes_back(first);
  if (first != "this" && !back) return std::nullopt;
  if (is_part_of_day(words.back())) return no_whole_days(Sureness::AtTheEnd);
  const auto days = first == "last" ? past_days_of_week(words.back(), today) : std::nullopt;
  if (days) return days_read(*days, Sureness::AtTheEnd);
  const CalendarUnit* unit = calendar_unit(words.back());
  if (unit == nullptr) return named_part_of_year(first, words.back(), today);
  const Sureness sure = unit->days == 1 ? Sureness::Never : Sureness::AtTheEnd;
  if (!back) return days_read(this_unit(*unit, today), sure);
  // "the last week" and "the past week" end today, "last week" ended on Sunday.
  const bool rolling = first == "past" || after_article;
  return days_read(rolling ? units_back(*unit, 1, today) : last_unit(*unit, today), sure);
}

}  // namespace

std::optional<SpokenDays> relative_days(DateWords words, bool after_article, std::int32_t today) {
  const std::string_view first = words.front();
  if (words.size() == 1 && first == "today") return days_read({today, today}, Sureness::Never);
  if (words.size() == 1 && first == "yesterday")
    return days_read({today - 1, today - 1}, Sureness::Never);
  if (words.size() == 2) return two_words(words, after_article, today);
  if (words.size() != 3) return std::nullopt;
  const bool ago = words.back() == "ago";
  if (goes_back(first) && (words[1] == "few" || words[1] == "several") &&
      calendar_unit(words[2]) != nullptr)
    return date_fault("has no number: write last 3 days", Sureness::Always);
  const auto count = count_in(words[ago ? 0 : 1]);
  const std::string_view unit_name = ago ? words[1] : words.back();
  const CalendarUnit* unit = calendar_unit(unit_name);
  if (!count || (!ago && !goes_back(first))) return std::nullopt;
  if (is_part_of_day(unit_name)) return no_whole_days(Sureness::Always);
  if (unit == nullptr) return std::nullopt;
  if (ago) return date_fault("tells no span: write last 2 weeks, or a date", Sureness::Always);
  return days_read(units_back(*unit, static_cast<int>(*count), today), Sureness::Always);
}

}  // namespace readout::engine
