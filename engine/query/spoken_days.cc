// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/spoken_days.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "article/scan.h"
#include "base/fold.h"
#include "engine/query/numeric_dates.h"
#include "engine/query/relative_days.h"
#include "engine/query/worded_dates.h"

namespace readout::engine {
namespace {

using Sureness = SpokenDays::Sureness;
using Words = DateWords;

constexpr std::string_view kEnDash = "\xE2\x80\x93";

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
  if (!read.span && read.fault.empty()) return read;
  if (read.span) read.span = on_side(row.side, *read.span);
  if (row.side == Side::Within) return read;
  read.as_words.clear();
  if (read.fault == kNoYear) {
    // "after March" may well be meant as words.
    if (row.sure) read.as_words = "has no year: searched as words; with one it is a date";
    return read;
  }
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
    for (const std::string_view dots : {std::string_view(".."), kEnDash}) {
      const std::size_t at = text.find(dots);
      if (at == std::string_view::npos) continue;
      const bool either_open = dots == "..";
      return between(text.substr(0, at), text.substr(at + dots.size()), either_open);
    }
    const std::vector<std::string_view> words = words_of(text);
    if (words.empty()) return {};
    if (auto span = from_to(words)) return *span;
    SpokenDays read = sided(words);
    if (read.span || !read.fault.empty()) return read;
    return hyphenated(words).value_or(read);
  }

 private:
  /// "from June 2018 to May 2019", "between 2018 and 2020", "2018 to 2020".
  [[nodiscard]] std::optional<SpokenDays> from_to(Words words) const {
    const bool both = words.front() == "between";
    const bool led = both || words.front() == "from";
    const auto border =
        std::find_if(words.begin(), words.end(), [both, led](std::string_view word) {
          const bool until = led && (word == "until" || word == "till" || word == "through");
          return both ? word == "and" : until || joins_dates(word);
        });
    const auto at = static_cast<std::size_t>(border - words.begin());
    if (border == words.end() || at == 0 || (led && at == 1)) return std::nullopt;
    SpokenDays span = joined(words.subspan(led ? 1 : 0, at - (led ? 1 : 0)), words.subspan(at + 1));
    return led ? surely(std::move(span)) : span;
  }

  [[nodiscard]] SpokenDays between(std::string_view from, std::string_view to, bool dots) const {
    while (dots && to.starts_with('.')) to.remove_prefix(1);  // "…" is three
    const std::vector<std::string_view> begin = words_of(from);
    const std::vector<std::string_view> end = words_of(to);
    if (begin.empty() && end.empty()) return {};
    SpokenDays span = joined(begin, end);
    return dots ? surely(std::move(span)) : span;
  }

  /// "June-August 2018", "12-15 June 2018".
  [[nodiscard]] static std::optional<SpokenDays> hyphenated(Words words) {
    const auto word = std::find_if(words.begin(), words.end(), [](std::string_view each) {
      return each.find('-') != std::string_view::npos;
    });
    if (word == words.end()) return std::nullopt;
    std::vector<std::string_view> begin(words.begin(), word);
    begin.push_back(word->substr(0, word->find('-')));
    std::vector<std::string_view> end{word->substr(word->find('-') + 1)};
    end.insert(end.end(), word + 1, words.end());
    const auto two = sharing_dates(begin, end);
    return two ? std::optional(joined(two->first, two->last)) : std::nullopt;
  }

  /// Nothing, or "*" as other engines write it, leaves that end open.
  [[nodiscard]] SpokenDays end_of(Words words, std::int32_t open) const {
    const bool is_open = words.empty() || (words.size() == 1 && words.front() == "*");
    return is_open ? days_read({open, open}, Sureness::Never) : point(words);
  }

  /// A span, or a fault, that is meant as one.
  static SpokenDays surely(SpokenDays read) {
    if (read.span || !read.fault.empty()) read.sure = Sureness::Always;
    return read;
  }

  [[nodiscard]] SpokenDays joined(Words begin, Words end) const {
    if (const auto two = sharing_dates(begin, end)) return joined(two->first, two->last);
    return joined(end_of(begin, kFirstDay), end_of(end, kLastDay));
  }

  static SpokenDays joined(const SpokenDays& from, const SpokenDays& to) {
    if (!from.span) return from;
    if (!to.span) return to;
    const Sureness sure = std::min(from.sure, to.sure);
    const DaySpan span{from.span->first, to.span->last};
    if (span.first > span.last) return date_fault("ends before it begins", sure);
    return days_read(span, sure);
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
      if (auto date = numeric_date(words.front())) return *date;
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

bool joins_dates(std::string_view word) {
  return word == "to" || word == "TO" || word == "-" || word == kEnDash;
}

}  // namespace readout::engine
