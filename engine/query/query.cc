// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query.h"

#include <algorithm>
#include <utility>

#include "article/dates.h"
#include "base/utf8.h"
#include "engine/query/day_span.h"
#include "engine/query/query_lexer.h"
#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

using Token = QueryToken;
using Node = QueryNode;

class Parser {
 public:
  Parser(std::string_view text, std::int32_t today) : text_(text), today_(today) {
    LexedQuery lexed = lex_query(text);
    tokens_ = std::move(lexed.tokens);
    problems_ = std::move(lexed.problems);
  }

  ParsedQuery run() {
    std::vector<Node> parts;
    while (!done()) {
      if (next_is(Token::Kind::Close)) {
        problem("a closing parenthesis without an opening one: left out", take().span);
        continue;
      }
      if (auto node = alternatives(0)) parts.push_back(std::move(*node));
    }
    std::stable_sort(
        problems_.begin(), problems_.end(), [](const QueryProblem& a, const QueryProblem& b) {
          return a.span.begin < b.span.begin;
        });
    ParsedQuery parsed;
    parsed.root = wrap(Node::Kind::Sequence, std::move(parts));
    parsed.problems = std::move(problems_);
    parsed.clauses = clauses_;
    parsed.prefixes = prefixes_;
    parsed.placed = placed_;
    return parsed;
  }

 private:
  [[nodiscard]] bool done() const { return at_ >= tokens_.size(); }
  [[nodiscard]] bool next_is(Token::Kind kind) const {
    return !done() && tokens_[at_].kind == kind;
  }
  const Token& take() { return tokens_[at_++]; }
  void problem(std::string message, Span span) { problems_.push_back({std::move(message), span}); }

  static Node wrap(Node::Kind kind, std::vector<Node> parts) {
    if (parts.empty()) return node_of(Node::Kind::Everything);
    if (parts.size() == 1) return std::move(parts.front());
    return node_of(kind, std::move(parts));
  }

  /// a OR b OR c
  std::optional<Node> alternatives(std::size_t depth) {
    std::vector<Node> parts;
    if (auto first = sequence(depth)) parts.push_back(std::move(*first));
    while (next_is(Token::Kind::Or)) {
      const Span span = take().span;
      const bool had_left = !parts.empty();
      auto right = sequence(depth);
      if (!had_left || !right) problem("OR needs something on both sides: left out", span);
      if (right) parts.push_back(std::move(*right));
    }
    if (parts.empty()) return std::nullopt;
    return wrap(Node::Kind::Or, std::move(parts));
  }

  /// a b c: runs joined by AND are one part of it.
  std::optional<Node> sequence(std::size_t depth) {
    std::vector<Node> parts;
    while (!done() && !next_is(Token::Kind::Or) && !next_is(Token::Kind::Close)) {
      if (auto part = conjunction(depth)) parts.push_back(std::move(*part));
    }
    if (parts.empty()) return std::nullopt;
    return wrap(Node::Kind::Sequence, std::move(parts));
  }

  /// a AND b AND c
  std::optional<Node> conjunction(std::size_t depth) {
    std::vector<Node> parts;
    if (!next_is(Token::Kind::And)) {
      if (auto first = nearby(depth)) parts.push_back(std::move(*first));
    }
    while (next_is(Token::Kind::And)) {
      const Span span = take().span;
      const bool had_left = !parts.empty();
      const bool right_follows = !done() && !next_is(Token::Kind::And) &&
                                 !next_is(Token::Kind::Or) && !next_is(Token::Kind::Close);
      if (!had_left || !right_follows) problem("AND needs something on both sides: left out", span);
      if (!right_follows) continue;
      if (auto right = nearby(depth)) parts.push_back(std::move(*right));
    }
    if (parts.empty()) return std::nullopt;
    return wrap(Node::Kind::And, std::move(parts));
  }

  [[nodiscard]] bool word_follows(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() && tokens_[at_ + ahead].kind == Token::Kind::Word;
  }

  /// a NEAR/5 b
  std::optional<Node> nearby(std::size_t depth) {
    if (next_is(Token::Kind::Near)) {
      problem("NEAR needs a word on both sides: left out", take().span);
      return std::nullopt;
    }
    auto left = operand(depth);
    while (next_is(Token::Kind::Near)) {
      const Token near = take();
      const bool right_follows = word_follows() || next_is(Token::Kind::Field);
      auto right = right_follows ? operand(depth) : std::nullopt;
      if (const char* wanted = lacking(left, right)) {
        problem(wanted, near.span);
        if (right) left = left ? pair(std::move(*left), std::move(*right)) : std::move(right);
        continue;
      }
      left = near_node(near, std::move(*left), std::move(*right));
    }
    return left;
  }

  /// What keeps two operands from being NEAR one another; null if nothing does.
  static const char* lacking(const std::optional<Node>& left, const std::optional<Node>& right) {
    const auto is_word = [](const std::optional<Node>& node) {
      return node && node->kind == Node::Kind::Word;
    };
    if (!is_word(left) || !is_word(right)) return "NEAR needs a word on both sides: left out";
    const bool apart = left->field && right->field && left->field != right->field;
    return apart ? "NEAR needs words of one field: left out" : nullptr;
  }

  Node near_node(const Token& token, Node left, Node right) {
    ++placed_;
    Node node = node_of(Node::Kind::Near);
    node.distance = kNearDistance;
    if (const std::size_t slash = token.text.find('/'); slash != std::string_view::npos) {
      node.distance = 0;
      for (const char digit : token.text.substr(slash + 1))
        node.distance = std::min(node.distance * 10 + static_cast<unsigned>(digit - '0'), 10000U);
    }
    if (node.distance < 1 || node.distance > kMaxNearDistance) {
      problem("NEAR reaches from 1 to " + std::to_string(kMaxNearDistance) + " words", token.span);
      node.distance = std::clamp(node.distance, 1U, kMaxNearDistance);
    }
    // "title:spy NEAR balloon": both in the title.
    if (!right.field) right.field = left.field;
    if (!left.field) left.field = right.field;
    node.field = left.field;
    node.children.push_back(std::move(left));
    node.children.push_back(std::move(right));
    return node;
  }

  /// "last 30 days": with a number alone, for "last year" is as often a matter as a span.
  std::optional<Node> relative_days(const Token& first) {
    if (!word_follows(0) || !word_follows(1)) return std::nullopt;
    const std::string text = std::string(first.text) + ' ' + std::string(tokens_[at_].text) + ' ' +
                             std::string(tokens_[at_ + 1].text);
    const auto span = parse_relative_span(text, today_);
    if (!span) return std::nullopt;
    at_ += 2;
    return days_node(*span, text);
  }

  static Node days_node(DaySpan span, std::string_view written) {
    Node node = node_of(Node::Kind::Days);
    node.field = Field::Published;
    node.value = written;
    node.first_day = span.first;
    node.last_day = span.last;
    return node;
  }

  std::optional<Node> operand(std::size_t depth) {
    const Token token = take();
    switch (token.kind) {
      case Token::Kind::Minus:
      case Token::Kind::Not:
        return negation(token, depth);
      case Token::Kind::Open:
        return group(token, depth);
      case Token::Kind::Field:
        return field_value(token, depth);
      case Token::Kind::Quoted:
        return value(token, group_field_);
      case Token::Kind::Word:
        if (!group_field_ && (token.text == "last" || token.text == "Last")) {
          if (auto days = relative_days(token)) return counted(std::move(days));
        }
        return value(token, group_field_);
      case Token::Kind::Near:
      case Token::Kind::Close:
      case Token::Kind::And:
      case Token::Kind::Or:
        break;  // taken by the callers
    }
    return std::nullopt;
  }

  std::optional<Node> negation(const Token& sign, std::size_t depth) {
    if (done() || next_is(Token::Kind::Close) || next_is(Token::Kind::And) ||
        next_is(Token::Kind::Or)) {
      problem("nothing follows to be left out", sign.span);
      return std::nullopt;
    }
    if (depth >= kMaxQueryDepth) {
      too_deep(sign.span);
      return operand_without_sign(depth);
    }
    auto inner = operand(depth + 1);
    if (!inner) return std::nullopt;
    std::vector<Node> children;
    children.push_back(std::move(*inner));
    return node_of(Node::Kind::Not, std::move(children));
  }

  /// Skips further signs in a loop: ten thousand of them must not become ten thousand calls.
  std::optional<Node> operand_without_sign(std::size_t depth) {
    while (next_is(Token::Kind::Minus) || next_is(Token::Kind::Not)) take();
    if (done() || next_is(Token::Kind::Close) || next_is(Token::Kind::And) ||
        next_is(Token::Kind::Or)) {
      return std::nullopt;
    }
    return operand(depth);
  }

  std::optional<Node> group(const Token& open, std::size_t depth) {
    if (depth >= kMaxQueryDepth) {
      too_deep(open.span);
      std::size_t extra = 1;
      while (next_is(Token::Kind::Open)) {
        take();
        ++extra;
      }
      ungrouped_ += extra;
      return std::nullopt;
    }
    if (next_is(Token::Kind::Close)) problem("nothing is in the parentheses: left out", open.span);
    auto inner = alternatives(depth + 1);
    while (next_is(Token::Kind::Close) && ungrouped_ > 0) {
      take();
      --ungrouped_;
      // What followed inside the group goes on.
      if (auto more =
              done() || next_is(Token::Kind::Close) ? std::nullopt : alternatives(depth + 1)) {
        inner = inner ? pair(std::move(*inner), std::move(*more)) : std::move(more);
      }
    }
    if (next_is(Token::Kind::Close)) {
      take();
    } else {
      problem("a parenthesis is not closed: closed at the end", open.span);
    }
    return inner;
  }

  static std::optional<Node> pair(Node left, Node right) {
    std::vector<Node> parts;
    parts.push_back(std::move(left));
    parts.push_back(std::move(right));
    return node_of(Node::Kind::Sequence, std::move(parts));
  }

  void too_deep(Span span) {
    if (std::exchange(said_too_deep_, true)) return;
    problem(
        "nested deeper than " + std::to_string(kMaxQueryDepth) + ": read without further grouping",
        span);
  }

  std::optional<Node> field_value(const Token& name, std::size_t depth) {
    const auto field = field_named(name.text);  // none: before or after
    const bool of_days = !field || spec_of(*field).kind == FieldKind::Range;
    if (next_is(Token::Kind::Open) && !of_days) {
      const auto around = std::exchange(group_field_, field);
      auto inner = group(take(), depth);
      group_field_ = around;
      return inner;
    }
    if (!next_is(Token::Kind::Word) && !next_is(Token::Kind::Quoted)) {
      problem("a word or \"phrase\" must follow '" + std::string(name.text) + ":'", name.span);
      return std::nullopt;
    }
    const Token written = take();
    if (of_days) return counted(days(written, field ? "" : name.text));
    return value(written, field);
  }

  /// A word, phrase or value, of a field where there is one.
  std::optional<Node> value(const Token& token, std::optional<Field> field) {
    if (field && spec_of(*field).kind == FieldKind::Exact) return counted(exact(token, *field));
    return counted(token.kind == Token::Kind::Quoted ? phrase(token, field) : word(token, field));
  }

  std::optional<Node> exact(const Token& token, Field field) {
    Node node = node_of(Node::Kind::Exact);
    node.field = field;
    node.value = token.text;
    node.span = token.span;
    return node;
  }

  /// `side` is "before" or "after", or empty for the span itself.
  std::optional<Node> days(const Token& token, std::string_view side) {
    auto span = parse_day_span(token.text);
    if (!span) span = parse_relative_span(token.text, today_);
    if (!span) {
      problem("'" + std::string(token.text) +
                  "' is no date: use 2023, 2023-06, 2023-06-19, 2023-06..2023-08 or "
                  "\"last 30 days\"",
              token.span);
      return std::nullopt;
    }
    if (side == "before") span = DaySpan{kFirstDay, std::max(span->first, kFirstDay + 1) - 1};
    if (side == "after") span = DaySpan{std::min(span->last, kLastDay - 1) + 1, kLastDay};
    if (side.empty()) return days_node(*span, token.text);
    const std::string written = side == "before" ? ".." + article::iso_day(span->last)
                                                 : article::iso_day(span->first) + "..";
    return days_node(*span, written);
  }

  std::optional<Node> phrase(const Token& token, std::optional<Field> field) {
    Node node = node_of(Node::Kind::Phrase);
    node.terms = written_terms(token.text).parts;
    node.field = field;
    node.value = token.text;
    if (!node.terms.empty()) return node;
    problem("an empty phrase: left out", token.span);
    return std::nullopt;
  }

  std::optional<Node> word(const Token& token, std::optional<Field> field) {
    if (token.text == "*") return node_of(Node::Kind::Everything);
    WrittenTerms written = written_terms(token.text);
    Node node = node_of(Node::Kind::Word);
    node.span = token.span;
    node.terms = std::move(written.parts);
    node.field = field;
    node.value = token.text;
    if (node.terms.empty()) {
      problem("'" + std::string(token.text) + "' has no letters or digits: left out", token.span);
      return std::nullopt;
    }
    if (node.terms.size() > 1) {
      node.kind = written.joined.empty() ? Node::Kind::Phrase : Node::Kind::Compound;
      if (!written.joined.empty()) node.terms.push_back(std::move(written.joined));
    } else if (token.text.back() == '*') {
      make_prefix(node, token);
    }
    return node;
  }

  void make_prefix(Node& node, const Token& token) {
    if (count_code_points(node.terms[0]) < kMinPrefixCharacters) {
      problem("a prefix needs at least " + std::to_string(kMinPrefixCharacters) +
                  " letters before the *: taken as a word",
              token.span);
    } else {
      ++prefixes_;
      node.kind = Node::Kind::Prefix;
    }
  }

  std::optional<Node> counted(std::optional<Node> node) {
    if (!node) return node;
    const bool compound = node->kind == Node::Kind::Compound;
    const bool phrase = node->kind == Node::Kind::Phrase;
    clauses_ += phrase ? node->terms.size() : compound ? node->terms.size() - 1 : 1;
    if (compound || (phrase && node->terms.size() > 1)) ++placed_;
    return node;
  }

  std::string_view text_;
  std::int32_t today_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::vector<QueryProblem> problems_;
  std::size_t clauses_ = 0;
  std::size_t prefixes_ = 0;
  std::size_t placed_ = 0;
  std::optional<Field> group_field_;  // of "title:(a b)", while in it
  std::size_t ungrouped_ =
      0;  // opening parentheses beyond the depth, whose closing ones are to be skipped
  bool said_too_deep_ = false;
};

}  // namespace

QueryNode node_of(QueryNode::Kind kind, std::vector<QueryNode> children) {
  QueryNode node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

ParsedQuery parse_query(std::string_view text, std::int32_t today) {
  return Parser(text, today).run();
}

}  // namespace readout::engine
