// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query.h"

#include <string>
#include <utility>

#include "engine/query/query_leaves.h"
#include "engine/query/query_text.h"
#include "engine/query/spoken_days.h"
#include "engine/query/token_cursor.h"

namespace readout::engine {
namespace {

using Token = QueryToken;
using Node = QueryNode;

/// What a group's words are values of: "title:(a b)", "date:(2016 OR 2018)".
struct Scope {
  std::optional<Field> field = {};
  std::optional<std::string_view> days = {};  ///< of dates: "before" or another side, or empty
};

class Parser {
 public:
  Parser(LexedQuery lexed, std::int32_t today)
      : tokens_(std::move(lexed.tokens)), leaves_(std::move(lexed.problems)), today_(today) {}

  ParsedQuery run() {
    std::vector<Node> parts;
    while (!done()) {
      if (next_is(Token::Kind::Close)) {
        problem("a closing parenthesis without an opening one: left out", take().span);
        continue;
      }
      if (auto node = alternatives(0)) parts.push_back(std::move(*node));
    }
    return leaves_.finish(wrap(Node::Kind::Sequence, std::move(parts)));
  }

 private:
  [[nodiscard]] bool done() const { return tokens_.done(); }
  [[nodiscard]] bool next_is(Token::Kind kind) const { return tokens_.next_is(kind); }
  const Token& take() { return tokens_.take(); }
  void problem(std::string message, Span span) { leaves_.problem(std::move(message), span); }
  /// The same where there is nothing to search for.
  void left_out(std::string message, Span span) {
    problem(std::move(message), span);
    leaves_.dropped_word();
  }

  static Node wrap(Node::Kind kind, std::vector<Node> parts) {
    if (parts.empty()) return node_of(Node::Kind::Everything);
    if (parts.size() == 1) return std::move(parts.front());
    return node_of(kind, std::move(parts));
  }

  /// a OR b OR c
  std::optional<Node> alternatives(std::size_t depth) {
    std::vector<Node> parts;
    std::optional<Span> plus;
    if (auto first = sequence(depth, plus)) parts.push_back(std::move(*first));
    while (next_is(Token::Kind::Or)) {
      const Span span = take().span;
      const bool had_left = !parts.empty();
      auto right = sequence(depth, plus);
      if (!had_left || !right) left_out("OR needs something on both sides: left out", span);
      if (right) parts.push_back(std::move(*right));
    }
    if (parts.size() > 1 && plus)
      problem("+ holds for its side of OR alone; write +a (b OR c) for all", *plus);
    if (parts.empty()) return std::nullopt;
    return wrap(Node::Kind::Or, std::move(parts));
  }

  /// a b +c: runs joined by AND are one part of it; what has a plus must be there however the
  /// others are joined. `first_plus` becomes the place of the first one, unless it has one.
  std::optional<Node> sequence(std::size_t depth, std::optional<Span>& first_plus) {
    std::vector<Node> parts;
    std::vector<Node> required;
    while (!done() && !next_is(Token::Kind::Or) && !next_is(Token::Kind::Close)) {
      const bool plus = next_is(Token::Kind::Plus);
      if (plus && !first_plus) first_plus = tokens_.next().span;
      if (auto part = conjunction(depth)) (plus ? required : parts).push_back(std::move(*part));
    }
    if (parts.empty() && required.empty()) return std::nullopt;
    if (required.empty()) return wrap(Node::Kind::Sequence, std::move(parts));
    if (!parts.empty()) required.push_back(wrap(Node::Kind::Sequence, std::move(parts)));
    return wrap(Node::Kind::And, std::move(required));
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
      if (!had_left || !right_follows)
        left_out("AND needs something on both sides: left out", span);
      if (!right_follows) continue;
      if (auto right = nearby(depth)) parts.push_back(std::move(*right));
    }
    if (parts.empty()) return std::nullopt;
    return wrap(Node::Kind::And, std::move(parts));
  }

  [[nodiscard]] bool near_side_follows() const {
    return next_is(Token::Kind::Word) || next_is(Token::Kind::Quoted) ||
           next_is(Token::Kind::Field) || next_is(Token::Kind::Open);
  }

  /// a NEAR/5 (b OR c) NEAR/3 "d e"
  std::optional<Node> nearby(std::size_t depth) {
    std::vector<Node> parts;
    std::vector<Node> sides;
    Span last_near{};
    if (!next_is(Token::Kind::Near)) {
      auto first = operand(depth);
      if (!next_is(Token::Kind::Near)) return first;
      if (first) sides.push_back(std::move(*first));
    }
    while (next_is(Token::Kind::Near)) {
      const Token near = take();
      last_near = near.span;
      auto next = near_side_follows() ? operand(depth) : std::nullopt;
      if (const char* wanted = QueryLeaves::lacking(sides, next)) {
        problem(wanted, near.span);
        end_chain(sides, parts, near.span);
      } else {
        next->distance = leaves_.reach(near);
      }
      if (next) sides.push_back(std::move(*next));
    }
    end_chain(sides, parts, last_near);
    if (parts.empty()) return std::nullopt;
    return wrap(Node::Kind::Sequence, std::move(parts));
  }

  void end_chain(std::vector<Node>& sides, std::vector<Node>& parts, Span sign) {
    std::vector<Node> chain = std::exchange(sides, {});
    if (chain.empty()) return;
    parts.push_back(chain.size() == 1 ? std::move(chain.front())
                                      : leaves_.near(std::move(chain), sign));
  }

  /// "last 30 days", "June 2018", where no field asks for words; of all that begin at `first` the
  /// longest. Null if the words are no date; a faulty one is taken and stands for nothing.
  std::optional<QueryDate> spoken_days(const Token& first) {
    if (scope_.field) return std::nullopt;
    const std::vector<std::string> texts = tokens_.texts_from(first, kMaxDateWords);
    for (std::size_t words = texts.size(); words > 0; --words) {
      const std::size_t further = words - 1;
      const Span span = tokens_.span_with(first, further);
      auto date = date_among_words(
          {texts[further], span, tokens_.word_before(), !tokens_.word_follows(further)}, today_);
      if (!date) continue;
      if (!date->as_words) tokens_.end_date(further);
      date->node = leaves_.date(*date, span);
      return date;
    }
    return std::nullopt;
  }

  /// The date after "date:" or another such field, which may have several words.
  std::optional<Node> days_of_field(Token first, std::string_view side) {
    std::string text;
    if (first.kind == Token::Kind::Word) {
      std::vector<std::string> texts = tokens_.texts_from(first, kMaxDateWords);
      const std::size_t further = words_of_date(texts, today_) - 1;
      text = std::move(texts[further]);
      first.span = tokens_.span_with(first, further);
      first.text = text;
      tokens_.end_date(further);
    }
    return leaves_.date(date_of_field(first, side, today_), first.span);
  }

  std::optional<Node> operand(std::size_t depth) {
    Token token = take();
    while (token.kind == Token::Kind::Plus && !done()) token = take();
    const bool value = token.kind == Token::Kind::Quoted || token.kind == Token::Kind::Word;
    if (value && scope_.days) return days_of_field(token, *scope_.days);
    switch (token.kind) {
      case Token::Kind::Minus:
      case Token::Kind::Not:
        return negation(token, depth);
      case Token::Kind::Open:
        return group(token, depth);
      case Token::Kind::Field:
        return field_value(token, depth);
      case Token::Kind::Quoted:
        return leaves_.value(token, scope_.field);
      case Token::Kind::Word:
        if (auto days = spoken_days(token); days && !days->as_words) return std::move(days->node);
        return leaves_.value(token, scope_.field);
      case Token::Kind::Nothing:
        leaves_.dropped_word();
        break;
      case Token::Kind::Near:
      case Token::Kind::Close:
      case Token::Kind::And:
      case Token::Kind::Or:
      case Token::Kind::Plus:
        break;  // operators are taken by the callers
    }
    return std::nullopt;
  }

  std::optional<Node> negation(const Token& sign, std::size_t depth) {
    if (done() || next_is(Token::Kind::Close) || next_is(Token::Kind::And) ||
        next_is(Token::Kind::Or)) {
      left_out("nothing follows to be left out", sign.span);
      return std::nullopt;
    }
    if (next_is(Token::Kind::Plus))
      problem("+ after a sign that leaves out means nothing: left out", tokens_.next().span);
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
    if (next_is(Token::Kind::Close)) left_out("nothing is in the parentheses: left out", open.span);
    auto inner = alternatives(depth + 1);
    while (next_is(Token::Kind::Close) && ungrouped_ > 0) {
      take();
      --ungrouped_;
      // What followed inside the group goes on.
      auto more = done() || next_is(Token::Kind::Close) ? std::nullopt : alternatives(depth + 1);
      if (!more) continue;
      if (inner) {
        inner = pair(std::move(*inner), std::move(*more));
      } else {
        inner = std::move(more);
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
    const auto field = field_named(name.text);  // none: before or another side of a date
    const bool of_days = !field || spec_of(*field).kind == FieldKind::Range;
    const Scope scope =
        of_days ? Scope{{}, field ? std::string_view() : name.text} : Scope{field, {}};
    const Signs signs = take_signs();
    if (signs.any && of_days) return signed_date(name, signs.span);
    if (signs.any) name_signs(signs, name);
    auto inner = unsigned_value(name, scope, depth);
    if (!inner || !signs.minus) return inner;
    return node_of(Node::Kind::Not, {std::move(*inner)});
  }

  std::optional<Node> unsigned_value(const Token& name, const Scope& scope, std::size_t depth) {
    if (next_is(Token::Kind::Open)) {
      const Scope around = std::exchange(scope_, scope);
      auto inner = group(take(), depth);
      scope_ = around;
      return inner;
    }
    if (next_is(Token::Kind::Nothing)) {
      take();
      leaves_.dropped_word();
      return std::nullopt;
    }
    if (!next_is(Token::Kind::Word) && !next_is(Token::Kind::Quoted)) {
      left_out("a word or \"phrase\" must follow '" + std::string(name.text) + ":'", name.span);
      return std::nullopt;
    }
    const Token written = take();
    return scope.days ? days_of_field(written, *scope.days) : leaves_.value(written, scope.field);
  }

  /// Signs between a field and its value: "title:-rice".
  struct Signs {
    bool any = false;
    bool minus = false;
    Span span{};
  };
  Signs take_signs() {
    Signs signs;
    while (next_is(Token::Kind::Minus) || next_is(Token::Kind::Plus)) {
      const Token sign = take();
      if (!signs.any) signs.span = sign.span;
      signs.any = true;
      signs.minus = signs.minus || sign.kind == Token::Kind::Minus;
      signs.span.end = sign.span.end;
    }
    return signs;
  }

  void name_signs(const Signs& signs, const Token& name) {
    const std::string sign(signs.minus ? "-" : "+");
    problem(sign + " stands before a field: " + (signs.minus ? "taken as " : "left out; write ") +
                sign + std::string(name.text) + ":word",
            signs.span);
  }

  std::optional<Node> signed_date(const Token& name, Span sign) {
    if (next_is(Token::Kind::Word) || next_is(Token::Kind::Quoted)) sign.end = take().span.end;
    problem("what follows '" + std::string(name.text) + ":' is no date: left out; write " +
                std::string(kDateExamples),
            sign);
    return std::nullopt;
  }

  TokenCursor tokens_;
  QueryLeaves leaves_;
  std::int32_t today_;  // days since 1970-01-01
  Scope scope_;
  std::size_t ungrouped_ =
      0;  // opening parentheses beyond the depth, whose closing ones are to be skipped
  bool said_too_deep_ = false;
};

void place_as_written(Node& node, const QueryText& text) {
  node.span = text.written(node.span);
  for (Node& child : node.children) place_as_written(child, text);
}

}  // namespace

QueryNode node_of(QueryNode::Kind kind, std::vector<QueryNode> children) {
  QueryNode node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

ParsedQuery parse_query(std::string_view text, std::int32_t today) {
  const QueryText plain(text);
  ParsedQuery parsed = Parser(lex_query(plain.plain()), today).run();
  for (QueryProblem& problem : parsed.problems) problem.span = plain.written(problem.span);
  place_as_written(parsed.root, plain);
  return parsed;
}

}  // namespace readout::engine
