// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_dates.h"

#include "article/dates.h"
#include "article/scan.h"
#include "engine/query/dates_in_names.h"
#include "engine/query/spoken_days.h"

namespace readout::engine {
namespace {

QueryNode days_node(DaySpan span, std::string_view written, Span place) {
  QueryNode node = node_of(QueryNode::Kind::Days);
  node.span = place;
  node.field = Field::Published;
  node.value = written;
  node.first_day = span.first;
  node.last_day = span.last;
  return node;
}

/// What of a date may belong to a name: "Spring" of "Spring 2011", all of "This Week".
std::string name_part(const std::string& date) {
  const std::size_t blank = date.find(' ');
  const bool year = blank != std::string::npos && article::is_digit(date.back());
  return year ? date.substr(0, blank) : date;
}

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "' "; }

}  // namespace

QueryDate date_of_field(const QueryToken& token, std::string_view side, std::int32_t today) {
  const SpokenDays read = read_days(token.text, today);
  const std::string text = in_quotes(token.text);
  if (!read.span) {
    if (!read.fault.empty()) return {{}, text + read.fault + ": left out"};
    return {{}, text + "is no date: left out; write " + std::string(kDateExamples)};
  }
  if (side.empty()) return {days_node(*read.span, token.text, token.span)};
  const DaySpan span = *on_side(side, *read.span);
  const std::string first = span.first == kFirstDay ? "" : article::iso_day(span.first);
  const std::string last = span.last == kLastDay ? "" : article::iso_day(span.last);
  return {days_node(span, first + ".." + last, token.span)};
}

std::size_t words_of_date(const std::vector<std::string>& texts, std::int32_t today) {
  const auto is_date = [today](const std::string& text) {
    const SpokenDays read = read_days(text, today);
    return read.span || !read.fault.empty();
  };
  // A date that is whole ends there, unless it begins a span.
  if (read_days(texts.front(), today).span) {
    const std::string second =
        texts.size() > 1 ? texts[1].substr(texts[0].size() + 1) : std::string();
    if (!joins_dates(second)) return 1;
  }
  for (std::size_t words = texts.size(); words > 1; --words) {
    if (is_date(texts[words - 1])) return words;
  }
  return 1;
}

std::optional<QueryDate> date_among_words(const DateAmongWords& words, std::int32_t today) {
  using Sureness = SpokenDays::Sureness;
  const SpokenDays read = read_days(words.text, today);
  const std::string text = in_quotes(words.text);
  const bool sure =
      read.sure == Sureness::Always || (words.last && read.sure == Sureness::AtTheEnd);
  if (!sure) {
    const bool one_word = words.text.find(' ') == std::string::npos;
    if (read.as_words.empty() || !(one_word || words.last)) return std::nullopt;
    return QueryDate{{}, text + read.as_words, true};
  }
  if (!read.span) return QueryDate{{}, text + read.fault + ": left out"};
  const DateReading reading = date_reading(words.before, words.text);
  const std::string name = std::string(words.before) + " " + name_part(words.text);
  if (reading == DateReading::Name) {
    return QueryDate{{},
                     text + "is searched as words, for '" + name +
                         "' may be a name; write date:\"" + words.text + "\" for the time",
                     true};
  }
  QueryDate date{days_node(*read.span, words.text, words.span)};
  if (reading == DateReading::Either)
    date.problem =
        text + "is taken as the time of publication; write \"" + name + "\" for the words";
  return date;
}

}  // namespace readout::engine
