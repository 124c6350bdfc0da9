// SPDX-License-Identifier: GPL-3.0-or-later
// A place among the tokens of a query. For the parser in query.cc alone, on one thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/query/query_lexer.h"

namespace readout::engine {

class TokenCursor {
 public:
  explicit TokenCursor(std::vector<QueryToken> tokens) : tokens_(std::move(tokens)) {}

  [[nodiscard]] bool done() const { return at_ >= tokens_.size(); }
  [[nodiscard]] bool next_is(QueryToken::Kind kind) const {
    return !done() && tokens_[at_].kind == kind;
  }
  /// REQUIRES: not done, as for take().
  [[nodiscard]] const QueryToken& next() const { return tokens_[at_]; }
  const QueryToken& take() { return tokens_[at_++]; }

  /// Whether a word stands after `ahead` others.
  [[nodiscard]] bool word_follows(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() && tokens_[at_ + ahead].kind == QueryToken::Kind::Word;
  }

  /// The texts of a word just taken and of it with the words after it, at most `most` in all.
  [[nodiscard]] std::vector<std::string> texts_from(const QueryToken& first,
                                                    std::size_t most) const {
    std::vector<std::string> texts{std::string(first.text)};
    while (texts.size() < most && word_follows(texts.size() - 1))
      texts.push_back(texts.back() + ' ' + std::string(tokens_[at_ + texts.size() - 1].text));
    return texts;
  }

  /// The span of a word just taken and `further` ones after it.
  [[nodiscard]] Span span_with(const QueryToken& first, std::size_t further) const {
    return {first.span.begin, further > 0 ? tokens_[at_ + further - 1].span.end : first.span.end};
  }

  /// Takes so many further words of a date.
  void end_date(std::size_t further) {
    at_ += further;
    after_date_ = at_;
  }

  /// The word directly before the one just taken, unless it was part of a date.
  [[nodiscard]] std::string_view word_before() const {
    if (at_ < 2 || at_ - 1 <= after_date_) return {};
    const QueryToken& before = tokens_[at_ - 2];
    return before.kind == QueryToken::Kind::Word ? before.text : std::string_view();
  }

 private:
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
  std::size_t after_date_ = 0;  // where the last date ended
};

}  // namespace readout::engine
