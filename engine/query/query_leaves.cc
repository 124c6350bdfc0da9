// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_leaves.h"

#include <algorithm>
#include <utility>

#include "article/dates.h"
#include "base/utf8.h"
#include "engine/query/day_span.h"
#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

using Token = QueryToken;
using Node = QueryNode;

Node exact(const Token& token, Field field) {
  Node node = node_of(Node::Kind::Exact);
  node.field = field;
  node.value = token.text;
  node.span = token.span;
  return node;
}

Node days_node(DaySpan span, std::string_view written) {
  Node node = node_of(Node::Kind::Days);
  node.field = Field::Published;
  node.value = written;
  node.first_day = span.first;
  node.last_day = span.last;
  return node;
}

}  // namespace

std::optional<Node> QueryLeaves::value(const Token& token, std::optional<Field> field) {
  if (field && spec_of(*field).kind == FieldKind::Exact) return counted(exact(token, *field));
  return counted(token.kind == Token::Kind::Quoted ? phrase(token, field) : word(token, field));
}

std::optional<Node> QueryLeaves::days(const Token& token, std::string_view side) {
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
  if (side.empty()) return counted(days_node(*span, token.text));
  const std::string written =
      side == "before" ? ".." + article::iso_day(span->last) : article::iso_day(span->first) + "..";
  return counted(days_node(*span, written));
}

std::optional<Node> QueryLeaves::phrase(const Token& token, std::optional<Field> field) {
  Node node = node_of(Node::Kind::Phrase);
  WrittenTerms written = written_terms(token.text);
  node.terms = std::move(written.parts);
  node.gaps = written.gaps;
  node.field = field;
  node.value = token.text;
  if (!node.terms.empty()) return node;
  problem("an empty phrase: left out", token.span);
  return std::nullopt;
}

std::optional<Node> QueryLeaves::word(const Token& token, std::optional<Field> field) {
  if (token.text == "*") return node_of(Node::Kind::Everything);
  WrittenTerms written = written_terms(token.text);
  Node node = node_of(Node::Kind::Word);
  node.span = token.span;
  node.terms = std::move(written.parts);
  node.gaps = written.gaps;
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

void QueryLeaves::make_prefix(Node& node, const Token& token) {
  if (count_code_points(node.terms[0]) < kMinPrefixCharacters) {
    problem("a prefix needs at least " + std::to_string(kMinPrefixCharacters) +
                " letters before the *: taken as a word",
            token.span);
  } else {
    ++prefixes_;
    node.kind = Node::Kind::Prefix;
  }
}

std::optional<Node> QueryLeaves::counted(std::optional<Node> node) {
  if (!node) return node;
  const bool compound = node->kind == Node::Kind::Compound;
  const bool phrase = node->kind == Node::Kind::Phrase;
  clauses_ += phrase ? node->terms.size() : compound ? node->terms.size() - 1 : 1;
  if (compound || (phrase && node->terms.size() > 1)) ++placed_;
  return node;
}

std::optional<Node> QueryLeaves::last_days(const std::string& text) {
  const auto span = parse_relative_span(text, today_);
  if (!span) return std::nullopt;
  return counted(days_node(*span, text));
}

const char* QueryLeaves::lacking(const std::optional<Node>& left,
                                 const std::optional<Node>& right) {
  const auto is_word = [](const std::optional<Node>& node) {
    return node && node->kind == Node::Kind::Word;
  };
  if (!is_word(left) || !is_word(right)) return "NEAR needs a word on both sides: left out";
  const bool apart = left->field && right->field && left->field != right->field;
  return apart ? "NEAR needs words of one field: left out" : nullptr;
}

Node QueryLeaves::near(const Token& token, Node left, Node right) {
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

ParsedQuery QueryLeaves::finish(Node root) {
  std::stable_sort(
      problems_.begin(), problems_.end(), [](const QueryProblem& a, const QueryProblem& b) {
        return a.span.begin < b.span.begin;
      });
  ParsedQuery parsed;
  parsed.root = std::move(root);
  parsed.problems = std::move(problems_);
  parsed.clauses = clauses_;
  parsed.prefixes = prefixes_;
  parsed.placed = placed_;
  return parsed;
}

}  // namespace readout::engine
