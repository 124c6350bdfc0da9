// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/dateline.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "article/scan.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

constexpr std::size_t kLongestDateline = 120;
constexpr std::size_t kLongestPlace = 50;

// Separators between dateline and report, longest first.
constexpr auto kSeparators = std::to_array<std::string_view>(
    {" -- ", " \u2014 ", " \u2013 ", " - ", "\u2014", " \u2014", "--"});

struct Found {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Found find_separator(std::string_view head) {
  Found best;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = head.find(separator);
    if (at < best.at) best = {at, separator.size()};
  }
  return best;
}

/// Whether the first word is all capitals, at least three of them.
bool begins_in_capitals(std::string_view place) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < place.size();) {
    const CodePoint point = decode_utf8(place, at);
    const auto value = static_cast<UChar32>(point.value);
    if (u_islower(value) != 0) return false;
    if (u_isupper(value) != 0) ++capitals;
    if (value == ' ' || value == ',') break;
    at += point.size;
  }
  return capitals >= 3;
}

bool is_month(std::string_view word) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
  return word.size() >= 3 &&
         std::any_of(kMonths.begin(), kMonths.end(), [&](std::string_view month) {
           return starts_with_ascii(word, month);
         });
}

/// The ", June 19" or ", 19 June 2023" at the end of what stands before the agency; where it
/// begins.
std::size_t date_begin(std::string_view text) {
  for (std::size_t comma = text.find(','); comma != std::string_view::npos;
       comma = text.find(',', comma + 1)) {
    std::string_view rest = trim_ascii(text.substr(comma + 1));
    while (!rest.empty() && (is_digit(rest.front()) || rest.front() == ' ')) rest.remove_prefix(1);
    if (is_month(rest) && text.find_first_of("0123456789", comma) != std::string_view::npos)
      return comma;
  }
  return text.size();
}

/// "World Wire", "dpa"; not "the minister".
bool is_agency(std::string_view name) {
  const CodePoint first = decode_utf8(name, 0);
  return name.find(' ') == std::string_view::npos ||
         u_isupper(static_cast<UChar32>(first.value)) != 0;
}

bool is_capitalised_name(std::string_view place) {
  const bool figures = std::any_of(place.begin(), place.end(), is_digit);
  const auto words = std::count(place.begin(), place.end(), ' ') + 1;
  const CodePoint first = decode_utf8(place, 0);
  return !figures && words <= 5 && u_isupper(static_cast<UChar32>(first.value)) != 0;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text) {
  const std::string_view head = text.substr(0, kLongestDateline);
  const Found separator = find_separator(head);
  if (separator.at == std::string_view::npos || separator.at == 0) return std::nullopt;
  std::string_view before = trim_ascii(head.substr(0, separator.at));
  Dateline line;
  line.size = separator.at + separator.size;
  while (line.size < text.size() && text[line.size] == ' ') ++line.size;
  const std::size_t open = before.rfind('(');
  if (open != std::string_view::npos && open > 0 && before.ends_with(')')) {
    line.agency = trim_ascii(before.substr(open + 1, before.size() - open - 2));
    if (std::any_of(line.agency.begin(), line.agency.end(), is_digit) ||
        (!line.agency.empty() && !is_agency(line.agency)))
      line.agency = {};
    before = trim_ascii(before.substr(0, open));
  }
  const std::size_t date = date_begin(before);
  line.place = trim_ascii(before.substr(0, date));
  if (date < before.size()) line.date = trim_ascii(before.substr(date + 1));
  if (line.place.empty() || line.place.size() > kLongestPlace) return std::nullopt;
  const bool named = !line.agency.empty() && is_capitalised_name(line.place);
  if (!named && !begins_in_capitals(line.place)) return std::nullopt;
  return line;
}

}  // namespace readout::article
