// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/spoken_days.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <span>
#include <utility>
#include <vector>

#include "article/dates.h"
#include "article/scan.h"
#include "base/fold.h"

namespace readout::engine {
namespace {

using Sureness = SpokenDays::Sureness;
using Words = std::span<const std::string_view>;

enum class Side : std::uint8_t { Within, From, After, Before, UpTo };

struct SideWord {
  std::string_view word;
  Side side;
  /// With it a bare year at the end of a query is meant as a date: "taiwan since 2019". "photos
  /// from 2019" is not.
  bool sure = false;
};
constexpr auto kSides = std::to_array<SideWord>({{"since", Side::From, true},
                                                 {"after", Side::After, true},
                                                 {"before", Side::Before, true},
                                                 {"until", Side::UpTo, true},
                                                 {"till", Side::UpTo, true},
                                                 {"from", Side::From},
                                                 {">=", Side::From},
                                                 {">", Side::After},
                                                 {"<=", Side::UpTo},
                                                 {"<", Side::Before},
                                                 {"in", Side::Within},
                                                 {"on", Side::Within},
                                                 {"during", Side::Within},
                                                 {"within", Side::Within},
                                                 {"over", Side::Within}});

struct Named {
  std::string_view name;
  unsigned number;
};
/// Seasons of the northern half of the world, with their first month.
constexpr auto kSeasons = std::to_array<Named>(
    {{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"fall", 9}, {"winter", 12}});
constexpr auto kQuarters = std::to_array<Named>({{"q1", 1}, {"q2", 4}, {"q3", 7}, {"q4", 10}});
constexpr auto kNumbers = std::to_array<Named>({{"two", 2},
                                                {"three", 3},
                                                {"four", 4},
                                                {"five", 5},
                                                {"six", 6},
                                                {"seven", 7},
                                                {"eight", 8},
                                                {"nine", 9},
                                                {"ten", 10},
                                                {"twelve", 12}});

template <std::size_t N>
std::optional<unsigned> number_of(const std::array<Named, N>& names, std::string_view name) {
  for (const Named& row : names) {
    if (row.name == name) return row.number;
  }
  return std::nullopt;
}

/// A whole text of at most `most` digits.
std::optional<unsigned> digits(std::string_view text, std::size_t most) {
  if (text.empty() || text.size() > most ||
      !std::all_of(text.begin(), text.end(), article::is_digit))
    return std::nullopt;
  unsigned number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::optional<int> year_in(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  const auto number = text.size() == kDigits ? digits(text, kDigits) : std::nullopt;
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

SpokenDays days(DaySpan span, Sureness sure) { return {span, {}, sure}; }
SpokenDays fault(std::string why, Sureness sure) { return {std::nullopt, std::move(why), sure}; }

constexpr const char* kNoDay = "is no day of the calendar";
constexpr const char* kNoMonth = "is no month of the calendar";

SpokenDays one_day(int year, unsigned month, unsigned day) {
  if (const auto number = day_number_of(year, month, day))
    return days({*number, *number}, Sureness::Always);
  return fault(kNoDay, Sureness::Always);
}

/// "2018-06-12", "2018-06", "2018"; years by themselves are numbers to most readers.
std::optional<SpokenDays> iso_date(std::string_view text) {
  article::Scanner in(text);
  const auto year = in.take_number(4);
  if (!year) return std::nullopt;
  if (in.at_end()) return days(months_from(*year, 1, 12), Sureness::Never);
  const char mark = in.peek();
  if (!in.take('-') && !in.take('/')) return std::nullopt;
  const auto month = in.take_number(2);
  if (!month) return std::nullopt;
  if (in.at_end()) {
    if (*month < 1 || *month > 12) return fault(kNoMonth, Sureness::Never);
    return days(months_from(*year, static_cast<unsigned>(*month), 1), Sureness::Never);
  }
  if (!in.take(mark)) return std::nullopt;
  const auto day = in.take_number(2);
  if (!day || !in.at_end()) return std::nullopt;
  return one_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

/// A day as its ISO form.
std::string iso(int year, unsigned month, unsigned day) {
  return article::iso_day(*day_number_of(year, month, day));
}

/// "25/06/2018", "25.06.2018", "25-06-2018".
std::optional<SpokenDays> numeric_date(std::string_view text) {
  const std::size_t first = text.find_first_of("/.-");
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = text.find(text[first], first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto one = digits(text.substr(0, first), 2);
  const auto other = digits(text.substr(first + 1, second - first - 1), 2);
  const auto year = year_in(text.substr(second + 1));
  if (!one || !other || !year) return std::nullopt;
  // With dots the day comes first wherever they are written; else it depends on the writer.
  const auto day_first = day_number_of(*year, *other, *one);
  const auto month_first = text[first] == '.' ? std::nullopt : day_number_of(*year, *one, *other);
  if (!day_first && !month_first) return fault(kNoDay, Sureness::Always);
  if (day_first && month_first && day_first != month_first) {
    return fault("may be " + iso(*year, *other, *one) + " or " + iso(*year, *one, *other) +
                     ": write the one that is meant",
                 Sureness::Always);
  }
  const std::int32_t day = day_first ? *day_first : *month_first;
  return days({day, day}, Sureness::Always);
}

/// "1990s"
std::optional<SpokenDays> decade(std::string_view text) {
  if (!text.ends_with("0s")) return std::nullopt;
  const auto year = year_in(text.substr(0, text.size() - 1));
  if (!year) return std::nullopt;
  return days(months_from(*year, 1, 120), Sureness::Never);
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
  const auto day = digits(text, 2);
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
    } else if (const auto named = article::month_named(word)) {
      month = *named;
      order += 'M';
    } else if (const auto season = number_of(kSeasons, word)) {
      month = *season;
      order += 'S';
    } else if (const auto quarter = number_of(kQuarters, word)) {
      month = *quarter;
      order += 'Q';
    } else if (const auto number_of_day = day_in(word)) {
      day = *number_of_day;
      order += 'D';
    } else {
      return word == "of" && order == "D";
    }
    return true;
  }
};

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

std::optional<SpokenDays> worded_date(Words words) {
  WordedDate date;
  if (!std::all_of(words.begin(), words.end(), [&](std::string_view w) { return date.take(w); }))
    return std::nullopt;
  const auto* const order = std::find_if(kOrders.begin(), kOrders.end(), [&](const DateOrder& row) {
    return row.parts == date.order;
  });
  if (order == kOrders.end()) return std::nullopt;
  if (date.order.find('Y') == std::string::npos) return fault("has no year", order->sure);
  if (order->months > 0)
    return days(months_from(date.year, date.month, order->months), order->sure);
  return one_day(date.year, date.month, date.day);
}

/// "last 3 months", "past week", "this year", "today", "yesterday".
std::optional<SpokenDays> relative_days(Words words, bool after_article, std::int32_t today) {
  const std::string_view first = words.front();
  if (words.size() == 1 && first == "today") return days({today, today}, Sureness::Never);
  if (words.size() == 1 && first == "yesterday")
    return days({today - 1, today - 1}, Sureness::Never);
  const bool back = first == "last" || first == "past" || first == "previous";
  const CalendarUnit* unit = calendar_unit(words.back());
  if (unit == nullptr || words.size() < 2) return std::nullopt;
  if (words.size() == 2) {
    const Sureness sure = unit->days == 1 ? Sureness::Never : Sureness::AtTheEnd;
    if (first == "this") return days(this_unit(*unit, today), sure);
    if (!back) return std::nullopt;
    // "the last week" and "the past week" end today, "last week" ended on Sunday.
    const bool rolling = first == "past" || after_article;
    return days(rolling ? units_back(*unit, 1, today) : last_unit(*unit, today), sure);
  }
  constexpr std::size_t kDigits = 4;
  auto count = digits(words[1], kDigits);
  if (!count) count = number_of(kNumbers, words[1]);
  if (!back || words.size() != 3 || !count || *count == 0) return std::nullopt;
  return days(units_back(*unit, static_cast<int>(*count), today), Sureness::Always);
}

DaySpan on_side(Side side, DaySpan span) {
  switch (side) {
    case Side::Within:
      break;
    case Side::From:
      return {span.first, kLastDay};
    case Side::After:
      return {std::min(span.last, kLastDay - 1) + 1, kLastDay};
    case Side::Before:
      return {kFirstDay, std::max(span.first, kFirstDay + 1) - 1};
    case Side::UpTo:
      return {kFirstDay, span.last};
  }
  return span;
}

SpokenDays on_side(const SideWord& row, SpokenDays read) {
  if (!read.span) return read;
  read.span = on_side(row.side, *read.span);
  if (row.side == Side::Within) return read;
  // "since 2016 election" has a year that belongs to the word after it.
  const bool alone = read.sure == Sureness::Never;
  read.sure = !row.sure ? Sureness::Never : alone ? Sureness::AtTheEnd : Sureness::Always;
  return read;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" ,", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

class Reader {
 public:
  explicit Reader(std::int32_t today) : today_(today) {}

  [[nodiscard]] SpokenDays read(std::string_view text) const {
    for (const std::string_view dots : {"..", "\xE2\x80\x93"}) {  // or an en dash
      const std::size_t at = text.find(dots);
      if (at == std::string_view::npos) continue;
      const bool either_open = dots == "..";
      return between(text.substr(0, at), text.substr(at + dots.size()), either_open);
    }
    const std::vector<std::string_view> words = words_of(text);
    if (words.empty()) return {};
    if (auto span = from_to(words)) return *span;
    return sided(words);
  }

 private:
  /// "from June 2018 to May 2019", "between 2018 and 2020", "2018 to 2020".
  [[nodiscard]] std::optional<SpokenDays> from_to(Words words) const {
    const bool both = words.front() == "between";
    const bool led = both || words.front() == "from";
    const auto border = std::find(words.begin(), words.end(), both ? "and" : "to");
    const auto at = static_cast<std::size_t>(border - words.begin());
    if (border == words.end() || at == 0 || (led && at == 1)) return std::nullopt;
    const Words begin = words.subspan(led ? 1 : 0, at - (led ? 1 : 0));
    SpokenDays span = joined(end_of(begin, kFirstDay), end_of(words.subspan(at + 1), kLastDay));
    return led ? surely(std::move(span)) : span;
  }

  [[nodiscard]] SpokenDays between(std::string_view from, std::string_view to, bool dots) const {
    while (dots && to.starts_with('.')) to.remove_prefix(1);  // "…" is three
    const std::vector<std::string_view> begin = words_of(from);
    const std::vector<std::string_view> end = words_of(to);
    if (begin.empty() && end.empty()) return {};
    SpokenDays span = joined(end_of(begin, kFirstDay), end_of(end, kLastDay));
    return dots ? surely(std::move(span)) : span;
  }

  /// Nothing, or "*" as other engines write it, leaves that end open.
  [[nodiscard]] SpokenDays end_of(Words words, std::int32_t open) const {
    const bool is_open = words.empty() || (words.size() == 1 && words.front() == "*");
    return is_open ? days({open, open}, Sureness::Never) : point(words);
  }

  /// A span, or a fault, that is meant as one.
  static SpokenDays surely(SpokenDays read) {
    if (read.span || !read.fault.empty()) read.sure = Sureness::Always;
    return read;
  }

  static SpokenDays joined(const SpokenDays& from, const SpokenDays& to) {
    if (!from.span) return from;
    if (!to.span) return to;
    const Sureness sure = std::min(from.sure, to.sure);
    const DaySpan span{from.span->first, to.span->last};
    if (span.first > span.last) return fault("ends before it begins", sure);
    return days(span, sure);
  }

  [[nodiscard]] SpokenDays sided(Words words) const {
    for (const SideWord& row : kSides) {
      if (words.front() == row.word && words.size() > 1)
        return on_side(row, point(words.subspan(1)));
      const bool sign = !article::is_ascii_letter(row.word.front());
      if (sign && words.front().starts_with(row.word)) {
        std::vector<std::string_view> rest(words.begin(), words.end());
        rest.front().remove_prefix(row.word.size());
        return on_side(row, point(rest));
      }
    }
    return point(words);
  }

  /// One date, or a span that one expression names.
  [[nodiscard]] SpokenDays point(Words words) const {
    const bool article = !words.empty() && words.front() == "the";
    if (article) words = words.subspan(1);
    if (words.empty()) return {};
    if (auto relative = relative_days(words, article, today_)) return *relative;
    if (words.size() == 1) {
      for (const auto form : {iso_date, numeric_date, decade}) {
        if (auto date = form(words.front())) return *date;
      }
    }
    return worded_date(words).value_or(SpokenDays{});
  }

  std::int32_t today_;
};

}  // namespace

SpokenDays read_days(std::string_view text, std::int32_t today) {
  constexpr std::size_t kLongest = 80;
  if (text.size() > kLongest) return {};
  return Reader(today).read(fold(text));
}

std::optional<DaySpan> on_side(std::string_view word, DaySpan span) {
  for (const SideWord& row : kSides) {
    if (row.word == word) return on_side(row.side, span);
  }
  return std::nullopt;
}

}  // namespace readout::engine
