// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/worded_dates.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/dates.h"
#include "engine/query/numeric_dates.h"

namespace readout::engine {
namespace {

using Sureness = SpokenDays::Sureness;

struct Named {
  std::string_view name;
  unsigned month;  ///< the first of three
  char part;
};
/// Seasons of the northern half of the world, and quarters.
constexpr auto kNamed = std::to_array<Named>({{"spring", 3, 'S'},
                                              {"summer", 6, 'S'},
                                              {"autumn", 9, 'S'},
                                              {"fall", 9, 'S'},
                                              {"winter", 12, 'S'},
                                              {"q1", 1, 'Q'},
                                              {"q2", 4, 'Q'},
                                              {"q3", 7, 'Q'},
                                              {"q4", 10, 'Q'}});

const Named* named(std::string_view word) {
  const auto* const row = std::find_if(
      kNamed.begin(), kNamed.end(), [word](const Named& each) { return each.name == word; });
  return row == kNamed.end() ? nullptr : row;
}

/// The day of a month, "12" or "12th".
std::optional<unsigned> day_in(std::string_view text) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (text.size() > ending.size() && text.ends_with(ending)) {
      text.remove_suffix(ending.size());
      break;
    }
  }
  constexpr unsigned kMostDays = 31;
  const auto day = digits_in(text, 2);
  return day && *day >= 1 && *day <= kMostDays ? day : std::nullopt;
}

/// The parts of a date in words, and in which order they stand: a letter for each.
struct WordedDate {
  std::string order;
  int year = 0;
  unsigned month = 0;  // of a season or quarter its first one
  unsigned day = 0;

  bool take(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);  // "Sept. 2018"
    if (const auto number = year_in(word)) {
      year = *number;
      order += 'Y';
    } else if (const auto name_of_month = article::month_named(word)) {
      month = *name_of_month;
      order += 'M';
    } else if (const Named* const row = named(word)) {
      month = row->month;
      order += row->part;
    } else if (const auto number_of_day = day_in(word)) {
      day = *number_of_day;
      order += 'D';
    } else {
      // "the 12th of June 2018", "June of 2018"
      return word == "of" && (order == "D" || order == "M" || order == "S" || order == "Q");
    }
    return true;
  }

  [[nodiscard]] bool has(char part) const { return order.find(part) != std::string::npos; }
};

std::optional<WordedDate> parts_of(DateWords words) {
  WordedDate date;
  for (const std::string_view word : words) {
    if (!date.take(word)) return std::nullopt;
  }
  return words.empty() || words.back() == "of" ? std::nullopt : std::optional(date);
}

/// How the parts of a date may follow one another.
struct DateOrder {
  std::string_view parts;
  unsigned months;  // that it spans; 0: a day; in both cases it needs a year
  Sureness sure;
};
constexpr auto kOrders = std::to_array<DateOrder>({{"MY", 1, Sureness::Always},
                                                   {"YM", 1, Sureness::Never},
                                                   {"DMY", 0, Sureness::Always},
                                                   {"MDY", 0, Sureness::Always},
                                                   {"YMD", 0, Sureness::Always},
                                                   {"SY", 3, Sureness::Always},
                                                   {"YS", 3, Sureness::Never},
                                                   {"QY", 3, Sureness::Never},
                                                   {"YQ", 3, Sureness::Never},
                                                   {"M", 1, Sureness::Never},
                                                   {"DM", 0, Sureness::Never},
                                                   {"MD", 0, Sureness::Never},
                                                   {"S", 3, Sureness::Never},
                                                   {"Q", 3, Sureness::Never}});

std::optional<SpokenDays> read(const WordedDate& date) {
  const auto* const order = std::find_if(kOrders.begin(), kOrders.end(), [&](const DateOrder& row) {
    return row.parts == date.order;
  });
  if (order == kOrders.end()) return std::nullopt;
  if (!date.has('Y')) return date_fault(kNoYear, order->sure);
  if (order->months == 0) return one_day(date.year, date.month, date.day);
  return days_read(months_from(date.year, date.month, order->months), order->sure);
}

/// Gives a date the month and year that it lacks and the other one has. False where it is no such.
bool borrow(WordedDate& date, const WordedDate& from) {
  if (date.has('D') && !date.has('M')) {
    if (!from.has('M') || !from.has('D')) return false;
    date.month = from.month;
    date.order.insert(0, "M");
  }
  if (!date.has('Y') && from.has('Y')) {
    date.year = from.year;
    date.order += 'Y';
  }
  return date.has('Y');
}

}  // namespace

std::optional<SpokenDays> worded_date(DateWords words) {
  const auto date = parts_of(words);
  return date ? read(*date) : std::nullopt;
}

std::optional<TwoDates> sharing_dates(DateWords first, DateWords last) {
  auto begin = parts_of(first);
  auto end = parts_of(last);
  if (!begin || !end) return std::nullopt;
  const bool begin_lacks = !begin->has('Y');
  const bool end_lacks = !end->has('Y');
  const bool own_month = !begin->has('D') || begin->has('M');
  if (begin_lacks == end_lacks) return std::nullopt;
  if (end->order == "DY" && !borrow(*end, *begin)) return std::nullopt;
  if (!borrow(*begin, *end) || !borrow(*end, *begin)) return std::nullopt;
  auto from = read(*begin);
  auto to = read(*end);
  if (!from || !to) return std::nullopt;
  // "from November to February 2018" begins in the year before.
  if (own_month && from->span && to->span && from->span->first > to->span->last) {
    if (begin_lacks) --begin->year;
    if (end_lacks) ++end->year;
    from = read(*begin);
    to = read(*end);
  }
  return TwoDates{*from, *to};
}

std::optional<NamedMonths> named_months(std::string_view word) {
  if (const auto month = article::month_named(word)) return NamedMonths{*month, 1};
  if (const Named* const row = named(word)) return NamedMonths{row->month, 3};
  return std::nullopt;
}

}  // namespace readout::engine
