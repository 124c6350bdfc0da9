// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/numeric_dates.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "article/dates.h"
#include "article/scan.h"

namespace readout::engine {
namespace {

using Sureness = SpokenDays::Sureness;

/// The parts of a text between one and the same sign, which they all are digits of.
struct Parts {
  std::vector<std::string_view> digits;
  char sign = '\0';
};

Parts parts_of(std::string_view text) {
  Parts parts;
  const std::size_t first = text.find_first_of("-/.");
  if (first == std::string_view::npos) return parts;
  parts.sign = text[first];
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(parts.sign, at), text.size());
    parts.digits.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  constexpr std::size_t kMostDigits = 4;
  const bool all = std::all_of(parts.digits.begin(), parts.digits.end(), [](std::string_view part) {
    return digits_in(part, kMostDigits).has_value();
  });
  if (!all) parts.digits.clear();
  return parts;
}

unsigned value(std::string_view digits) { return *digits_in(digits, digits.size()); }

/// Numbers of four digits that are hardly anything else than years.
bool is_likely_year(int year) { return year >= 1800 && year < 2200; }

std::string iso(int year, unsigned month, unsigned day) {
  return article::iso_day(*day_number_of(year, month, day));
}

/// "2018-06". "2018-19" is a season of sport or of schools as well, which words are for.
SpokenDays month_of_year(int year, std::string_view digits, bool season) {
  const unsigned month = value(digits);
  const Sureness sure = is_likely_year(year) && !season ? Sureness::Always : Sureness::Never;
  if (month < 1 || month > 12) return date_fault(kNoMonth, sure);
  SpokenDays read = days_read(months_from(year, month, 1), sure);
  if (season) read.as_words = "is searched as words; write date: before it for the month";
  return read;
}

std::optional<SpokenDays> year_first(const Parts& parts) {
  const auto& [digits, sign] = parts;
  const int year = *year_in(digits[0]);
  if (digits.size() == 2) {
    if (const auto last = year_in(digits[1]); last && sign == '-') {
      if (*last < year) return date_fault("ends before it begins", Sureness::Never);
      SpokenDays span = days_read({months_from(year, 1, 12).first, months_from(*last, 1, 12).last},
                                  Sureness::Never);
      span.as_words = "is searched as words; write " + std::string(digits[0]) + ".." +
                      std::string(digits[1]) + " for the time";
      return span;
    }
    if (digits[1].size() > 2 || sign == '.') return std::nullopt;
    const bool season = sign == '-' && digits[1].size() == 2 &&
                        value(digits[1]) == static_cast<unsigned>((year + 1) % 100);
    return month_of_year(year, digits[1], season);
  }
  if (digits[1].size() > 2 || digits[2].size() > 2) return std::nullopt;
  return one_day(year, value(digits[1]), value(digits[2]));
}

/// "06/2018"
std::optional<SpokenDays> month_first(const Parts& parts) {
  const auto year = year_in(parts.digits[1]);
  if (!year || parts.digits[0].size() > 2 || !is_likely_year(*year)) return std::nullopt;
  constexpr unsigned kMonths = 12;
  if (value(parts.digits[0]) > kMonths) return std::nullopt;  // "law 50/2018"
  return month_of_year(*year, parts.digits[0], false);
}

/// "25/06/2018", "25.06.2018", "25-06-2018".
std::optional<SpokenDays> year_last(const Parts& parts) {
  const auto& [digits, sign] = parts;
  if (digits[0].size() > 2 || digits[1].size() > 2) return std::nullopt;
  const unsigned one = value(digits[0]);
  const unsigned other = value(digits[1]);
  if (sign == '/' && digits[2].size() == 2)
    return date_fault("has a year of two digits: write all four", Sureness::Always);
  const auto year = year_in(digits[2]);
  if (!year) return std::nullopt;
  // With dots the day comes first wherever they are written; else it depends on the writer.
  const auto day_first = day_number_of(*year, other, one);
  const auto month_first = sign == '.' ? std::nullopt : day_number_of(*year, one, other);
  if (!day_first && !month_first) return date_fault(kNoDay, Sureness::Always);
  if (day_first && month_first && day_first != month_first) {
    return date_fault("may be " + iso(*year, other, one) + " or " + iso(*year, one, other) +
                          ": write the one that is meant",
                      Sureness::Always);
  }
  const std::int32_t day = day_first ? *day_first : *month_first;
  return days_read({day, day}, Sureness::Always);
}

/// "1990s"
std::optional<SpokenDays> decade(std::string_view text) {
  if (!text.ends_with("0s")) return std::nullopt;
  const auto year = year_in(text.substr(0, text.size() - 1));
  if (!year) return std::nullopt;
  return days_read(months_from(*year, 1, 120), Sureness::Never);
}

/// "20180612"; other numbers of eight digits are numbers.
std::optional<SpokenDays> without_signs(std::string_view text) {
  constexpr std::size_t kDigits = 8;
  if (text.size() != kDigits || !digits_in(text, kDigits)) return std::nullopt;
  const int year = *year_in(text.substr(0, 4));
  if (!is_likely_year(year)) return std::nullopt;
  SpokenDays day = one_day(year, value(text.substr(4, 2)), value(text.substr(6)));
  return day.span ? std::optional(day) : std::nullopt;
}

}  // namespace

std::optional<unsigned> digits_in(std::string_view text, std::size_t most) {
  if (text.empty() || text.size() > most ||
      !std::all_of(text.begin(), text.end(), article::is_digit))
    return std::nullopt;
  unsigned number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::optional<int> year_in(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  const auto number = text.size() == kDigits ? digits_in(text, kDigits) : std::nullopt;
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

SpokenDays one_day(int year, unsigned month, unsigned day) {
  if (const auto number = day_number_of(year, month, day))
    return days_read({*number, *number}, Sureness::Always);
  return date_fault(kNoDay, Sureness::Always);
}

std::optional<SpokenDays> numeric_date(std::string_view text) {
  // Years by themselves are numbers to most readers.
  if (const auto year = year_in(text)) return days_read(months_from(*year, 1, 12), Sureness::Never);
  if (auto day = without_signs(text)) return day;
  const Parts parts = parts_of(text);
  if (parts.digits.size() == 2 || parts.digits.size() == 3) {
    if (year_in(parts.digits[0])) return year_first(parts);
    return parts.digits.size() == 2 ? month_first(parts) : year_last(parts);
  }
  return decade(text);
}

}  // namespace readout::engine
