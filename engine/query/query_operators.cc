// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_operators.h"

#include <algorithm>
#include <array>
#include <utility>

#include "article/scan.h"
#include "engine/query/foreign_syntax.h"

namespace readout::engine {
namespace {

using Kind = QueryToken::Kind;

std::optional<Kind> kind_of(ForeignOperator::Meaning meaning) {
  switch (meaning) {
    case ForeignOperator::Meaning::And:
      return Kind::And;
    case ForeignOperator::Meaning::Or:
      return Kind::Or;
    case ForeignOperator::Meaning::Not:
      return Kind::Not;
    case ForeignOperator::Meaning::Near:
      return Kind::Near;
    case ForeignOperator::Meaning::None:
      break;
  }
  return std::nullopt;
}

std::string quoted(std::string_view text) { return "'" + std::string(text) + "' "; }

ReadOperator known_elsewhere(const FoundOperator& found, std::string_view written) {
  ReadOperator read{kind_of(found.form->meaning), written.size()};
  if (read.kind == Kind::Near) read.reach = number_of_digits(found.number);
  if (!found.form->message.empty())
    read.message = quoted(written) + std::string(found.form->message);
  return read;
}

/// "(5)": its digits.
std::string_view digits_in_parentheses(std::string_view text) {
  if (!text.starts_with('(')) return {};
  const std::size_t end = std::min(text.find_first_not_of("0123456789", 1), text.size());
  return end < text.size() && text[end] == ')' ? text.substr(1, end - 1) : std::string_view();
}

/// "NEAR/-1", "near/5,x", "W/five": an operator of nearness without a number.
bool lacks_number(std::string_view word) {
  constexpr std::string_view kNear = "NEAR";
  if (word.starts_with(kNear) && word.size() > kNear.size()) {
    const char next = word[kNear.size()];
    return !article::is_ascii_letter(next) && !article::is_digit(next) &&
           static_cast<unsigned char>(next) < 0x80;
  }
  for (const std::string_view begin : {"near/", "w/", "pre/", "onear/"}) {
    if (!article::starts_with_ascii(word, begin) || word.size() == begin.size()) continue;
    const char next = word[begin.size()];
    return article::is_digit(next) || next == '-' || next == '+' || next == '(';
  }
  return false;
}

}  // namespace

unsigned number_of_digits(std::string_view digits) {
  constexpr unsigned kEnough = 10'000;
  unsigned number = 0;
  for (const char digit : digits)
    number = std::min(number * 10 + static_cast<unsigned>(digit - '0'), kEnough);
  return number;
}

std::optional<ReadOperator> read_operator(std::string_view text, std::size_t word_size) {
  constexpr auto kWords = std::to_array<std::pair<std::string_view, Kind>>(
      {{"AND", Kind::And}, {"OR", Kind::Or}, {"NOT", Kind::Not}, {"NEAR", Kind::Near}});
  const std::string_view word = text.substr(0, word_size);
  const std::string_view after = text.substr(word_size);
  if (const std::string_view number = digits_in_parentheses(after); !number.empty()) {
    const std::string with_number = std::string(word) + std::string(number);
    constexpr std::size_t kParentheses = 2;
    // The number lies in the text, so that it may be kept.
    if (const auto found = foreign_operator(with_number, true))
      return known_elsewhere({found->form, number},
                             text.substr(0, word_size + number.size() + kParentheses));
  }
  for (const auto& [name, kind] : kWords) {
    if (word == name) return ReadOperator{kind, word_size};
  }
  if (const auto found = foreign_operator(word, after.starts_with('(')))
    return known_elsewhere(*found, word);
  if (!lacks_number(word)) return std::nullopt;
  return ReadOperator{
      std::nullopt,
      word_size,
      {},
      quoted(word) + "needs a whole number behind the slash: left out; write NEAR/5"};
}

std::optional<ReadOperator> read_pair(std::string_view text) {
  if (!text.starts_with("&&") && !text.starts_with("||")) return std::nullopt;
  const std::string_view pair = text.substr(0, 2);
  const auto found = foreign_operator(pair, false);
  return found ? std::optional(known_elsewhere(*found, pair)) : std::nullopt;
}

}  // namespace readout::engine
