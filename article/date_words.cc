// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>
#include <string>

#include "article/civil_time.h"
#include "article/dates.h"
#include "article/scan.h"

namespace readout::article {
namespace {

struct NamedNumber {
  std::string_view name;
  int value;
};

template <std::size_t N>
std::optional<int> value_of(const std::array<NamedNumber, N>& names, std::string_view name) {
  for (const NamedNumber& row : names) {
    if (same_ascii(row.name, name)) return row.value;
  }
  return std::nullopt;
}

constexpr auto kMonths = std::to_array<NamedNumber>({
    {"january", 1},   {"jan", 1},   {"february", 2},  {"feb", 2},      {"march", 3},
    {"mar", 3},       {"april", 4}, {"apr", 4},       {"may", 5},      {"june", 6},
    {"jun", 6},       {"july", 7},  {"jul", 7},       {"august", 8},   {"aug", 8},
    {"september", 9}, {"sept", 9},  {"sep", 9},       {"october", 10}, {"oct", 10},
    {"november", 11}, {"nov", 11},  {"december", 12}, {"dec", 12},
});

// Zones of RFC 822 and names that mean one offset in news. "IST", "BST" and "AST" are left out as
// ambiguous; so would "CST" be, but RFC 822 fixes CST and MST, and mail software writes them.
constexpr auto kZones = std::to_array<NamedNumber>({
    {"z", 0},      {"gmt", 0},    {"ut", 0},     {"utc", 0},    {"est", -300},
    {"edt", -240}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480},
    {"pdt", -420}, {"cet", 60},   {"cest", 120}, {"msk", 180},  {"jst", 540},
    {"kst", 540},  {"hkt", 480},  {"sgt", 480},  {"aest", 600}, {"aedt", 660},
});

constexpr auto kWeekdays = std::to_array<std::string_view>({"mon",
                                                            "tue",
                                                            "wed",
                                                            "thu",
                                                            "fri",
                                                            "sat",
                                                            "sun",
                                                            "tues",
                                                            "thur",
                                                            "thurs",
                                                            "weds",
                                                            "monday",
                                                            "tuesday",
                                                            "wednesday",
                                                            "thursday",
                                                            "friday",
                                                            "saturday",
                                                            "sunday"});

// Words that may stand beside a date.
constexpr auto kAround = std::to_array<std::string_view>(
    {"at", "on", "of", "the", "published", "posted", "updated", "date", "created"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  for (const std::string_view known : words) {
    if (same_ascii(known, word)) return true;
  }
  return false;
}

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// Collects the parts of a date in words, in any order.
class WordedDate {
 public:
  explicit WordedDate(std::string_view text) : in_(text) {}

  std::optional<CivilTime> read() {
    while (true) {
      in_.take_while([](char c) { return is_ascii_space(c) || c == ',' || c == '|' || c == ':'; });
      if (in_.at_end()) break;
      if (!step()) return std::nullopt;
    }
    return finished();
  }

 private:
  bool step() {
    if (is_digit(in_.peek())) return number();
    if (in_.peek() == '+' || in_.peek() == '-') return signed_zone();
    if (is_ascii_letter(in_.peek())) return word();
    if (in_.take('(')) {  // RFC 822 comment: "(CEST)"
      in_.take_while([](char c) { return c != ')'; });
      return in_.take(')');
    }
    return false;
  }

  bool number() {
    const std::string_view digits = in_.take_while(is_digit);
    if (in_.peek() == ':' && digits.size() <= 2 && month_ != 0) return clock(to_int(digits));
    if (digits.size() == 4 && year_ == 0) {
      year_ = to_int(digits);
      return true;
    }
    if (digits.size() > 2) return false;
    if (day_ == 0) {
      day_ = to_int(digits);
      for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (starts_with_ascii(in_.rest(), ending)) in_.take_while(is_ascii_letter);
      }
      in_.take('.');
      in_.take('-');  // "19-Jun-2023"
      return day_ != 0;
    }
    if (year_ == 0 && rfc_822_) {  // RFC 2822, 4.3: 00-49 are of this century
      year_ = to_int(digits) + (to_int(digits) < 50 ? 2000 : 1900);
      return true;
    }
    return false;
  }

  bool clock(int hour) {
    in_.take(':');
    const auto minute = in_.take_number(2);
    if (!minute || has_time_) return false;
    has_time_ = true;
    time_.hour = hour;
    time_.minute = *minute;
    if (in_.take(':')) {
      const auto second = in_.take_number(2);
      if (!second) return false;
      time_.second = *second;
    }
    return half_of_day();
  }

  bool half_of_day() {
    const Scanner before = in_;
    in_.skip_spaces();
    const char half = ascii_lower(in_.take_any());
    in_.take('.');
    const bool said = (half == 'a' || half == 'p') && ascii_lower(in_.peek()) == 'm';
    if (!said) {
      in_ = before;
      return true;
    }
    in_.take_any();
    in_.take('.');
    if (time_.hour < 1 || time_.hour > 12) return false;
    time_.hour = time_.hour % 12 + (half == 'p' ? 12 : 0);
    return true;
  }

  bool word() {
    const std::string_view name = in_.take_while(is_ascii_letter);
    in_.take('.');
    if (const auto month = value_of(kMonths, name)) {
      if (month_ != 0) return false;
      month_ = *month;
      in_.take('-');
      return true;
    }
    if (contains(kWeekdays, name)) {
      rfc_822_ = in_.peek() == ',';
      return true;
    }
    if (has_time_) return named_zone(name);
    return contains(kAround, name);
  }

  bool named_zone(std::string_view name) {
    if (const auto offset = value_of(kZones, name)) {
      time_.offset_minutes = *offset;
      return true;
    }
    if (contains(kAround, name)) return true;
    unknown_zone_ = name.size() <= 5;
    return unknown_zone_;
  }

  bool signed_zone() {
    const std::string_view zone =
        in_.take_while([](char c) { return is_digit(c) || c == '+' || c == '-' || c == ':'; });
    const auto offset = zone_offset(zone);
    if (!offset || !has_time_) return false;
    unknown_zone_ = false;
    time_.offset_minutes = *offset;
    return true;
  }

  std::optional<CivilTime> finished() {
    if (year_ == 0 || month_ == 0) return std::nullopt;
    if (day_ == 0 && has_time_) return std::nullopt;
    time_.year = year_;
    time_.month = static_cast<unsigned>(month_);
    time_.day = day_ == 0 ? 1U : static_cast<unsigned>(day_);
    time_.precision = day_ == 0 ? DatePrecision::Month : DatePrecision::Day;
    if (has_time_ && !unknown_zone_) time_.precision = DatePrecision::Instant;
    return time_;
  }

  Scanner in_;
  CivilTime time_;
  int year_ = 0;
  int month_ = 0;
  int day_ = 0;
  bool has_time_ = false;
  bool unknown_zone_ = false;
  bool rfc_822_ = false;
};

}  // namespace

std::optional<unsigned> month_named(std::string_view name) {
  const auto month = value_of(kMonths, name);
  return month ? std::optional(static_cast<unsigned>(*month)) : std::nullopt;
}

std::optional<int> zone_offset(std::string_view zone) {
  zone = trim_ascii(zone);
  if (const auto named = value_of(kZones, zone)) return named;
  Scanner in(zone);
  const bool west = in.peek() == '-';
  if (!in.take('+') && !in.take('-')) return std::nullopt;
  const auto hours = in.take_number(2);
  in.take(':');
  const auto minutes = in.at_end() ? std::optional<int>(0) : in.take_number(2);
  if (!hours || !minutes || !in.at_end() || *hours > 14 || *minutes > 59) return std::nullopt;
  return (west ? -1 : 1) * (*hours * 60 + *minutes);
}

std::optional<CivilTime> read_worded_date(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  if (text.size() > kLongest) return std::nullopt;
  return WordedDate(text).read();
}

}  // namespace readout::article
