// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/dates_in_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "article/scan.h"
#include "base/fold.h"
#include "engine/query/numeric_dates.h"

namespace readout::engine {
namespace {

struct KnownName {
  std::string_view before;
  std::string_view date;  ///< the words that begin the date
};
constexpr auto kKnownNames = std::to_array<KnownName>(
    {{"arab", "spring"},    {"prague", "spring"},     {"croatian", "spring"},
     {"seoul", "spring"},   {"beijing", "spring"},    {"black", "spring"},
     {"african", "spring"}, {"tunisian", "spring"},   {"egyptian", "spring"},
     {"syrian", "spring"},  {"libyan", "spring"},     {"iranian", "spring"},
     {"russian", "spring"}, {"silent", "spring"},     {"hot", "spring"},
     {"freedom", "summer"}, {"red", "summer"},        {"indian", "summer"},
     {"nuclear", "winter"}, {"arab", "winter"},       {"ai", "winter"},
     {"crypto", "winter"},  {"free", "fall"},         {"price", "fall"},
     {"prices", "fall"},    {"rain", "fall"},         {"snow", "fall"},
     {"womens", "march"},   {"women", "march"},       {"salt", "march"},
     {"long", "march"},     {"death", "march"},       {"protest", "march"},
     {"peace", "march"},    {"pride", "march"},       {"hunger", "march"},
     {"climate", "march"},  {"science", "march"},     {"victory", "march"},
     {"man", "march"},      {"nationalist", "march"}, {"independence", "march"},
     {"torch", "march"},    {"theresa", "may"},       {"brian", "may"},
     {"elaine", "may"},     {"cape", "may"},          {"black", "september"},
     {"black", "october"},  {"red", "october"},       {"abc", "this week"}});

/// What makes no name with the word after it.
constexpr auto kLittleWords = std::to_array<std::string_view>(
    {"a",      "about", "after", "and",  "around", "as",   "at",     "before", "between", "by",
     "during", "early", "end",   "for",  "from",   "if",   "in",     "into",   "late",    "mid",
     "of",     "on",    "or",    "over", "since",  "than", "that",   "the",    "then",    "through",
     "till",   "to",    "until", "when", "while",  "with", "within", "-",      "&"});

/// Months and seasons that are words of another kind too.
constexpr auto kOtherWords = std::to_array<std::string_view>(
    {"may", "march", "spring", "summer", "autumn", "fall", "winter"});

constexpr std::size_t kYear = 4;  // digits; ".." may follow

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

bool has_small_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char byte) {
    return article::is_ascii_letter(byte) && !is_capital(byte);
  });
}

bool is_possessive(std::string_view folded) {
  return folded.ends_with("'s") || folded.ends_with("s'") || folded.ends_with("\xE2\x80\x99s") ||
         folded.ends_with("s\xE2\x80\x99");
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_known_name(std::string_view before, std::string_view date) {
  return std::any_of(kKnownNames.begin(), kKnownNames.end(), [&](const KnownName& name) {
    const bool begins = date.starts_with(name.date) &&
                        (date.size() == name.date.size() || date[name.date.size()] == ' ');
    return begins && before == name.before;
  });
}

using Words = std::vector<std::string_view>;

/// "This" and "Week" both have a capital, and so has the word before them.
bool is_titled(std::string_view before, std::string_view word) {
  return is_capital(before[0]) && is_capital(word[0]) && has_small_letter(word);
}

/// "this week", "last March"
DateReading told_from_today(std::string_view before, const Words& words, bool known) {
  if (known || (is_titled(before, words[0]) && is_capital(words[1][0]))) return DateReading::Name;
  return is_among(kOtherWords, fold(words[1])) ? DateReading::Either : DateReading::Date;
}

/// "spring 2019", "May 2018 to June 2018"
DateReading of_a_year(std::string_view before, const Words& words, bool known) {
  if (known) return DateReading::Name;
  if (!is_among(kOtherWords, fold(words[0]))) return DateReading::Date;
  const std::string folded = fold(before);
  if (is_possessive(folded)) return DateReading::Name;
  const bool span = words.size() > 2 || words[1].size() > kYear;
  if (span || is_among(kLittleWords, folded)) return DateReading::Date;
  // Abbreviations are seldom part of such a name: "EU Spring 2019".
  if (is_titled(before, words[0]))
    return has_small_letter(before) ? DateReading::Name : DateReading::Either;
  const bool capital_alone = is_capital(words[0][0]) && has_small_letter(words[0]);
  return capital_alone ? DateReading::Date : DateReading::Either;
}

}  // namespace

DateReading date_reading(std::string_view before, std::string_view date) {
  const Words words = words_in(date);
  if (before.empty() || words.size() < 2 || before.ends_with(',')) return DateReading::Date;
  const bool known = is_known_name(fold(before), fold(date));
  const std::string first = fold(words[0]);
  if (first == "this" || first == "last" || first == "past")
    return told_from_today(before, words, known);
  return year_in(words[1].substr(0, kYear)) ? of_a_year(before, words, known) : DateReading::Date;
}

}  // namespace readout::engine
