// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_leaves.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "engine/query/days_together.h"
#include "engine/query/foreign_syntax.h"
#include "engine/terms/korean_particles.h"
#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

using Token = QueryToken;
using Node = QueryNode;

/// What may be NEAR something: words, phrases and alternatives of them.
bool is_side(const Node& node) {
  switch (node.kind) {
    case Node::Kind::Word:
    case Node::Kind::Phrase:
    case Node::Kind::Compound:
    case Node::Kind::Prefix:
      return true;
    case Node::Kind::Or:
      return std::all_of(node.children.begin(), node.children.end(), is_side);
    default:
      return false;
  }
}

/// The one field of a side's words, where some have one.
struct SideField {
  std::optional<Field> field;
  bool several = false;
  bool lacking = false;  // some have none

  void see(const Node& node) {
    lacking = lacking || (node.children.empty() && !node.field);
    if (node.field) {
      several = several || (field && field != node.field);
      field = node.field;
    }
    for (const Node& child : node.children) see(child);
  }
};

void put_into(Field field, Node& node) {
  if (node.children.empty()) node.field = field;
  for (Node& child : node.children) put_into(field, child);
}

/// What an address has after its host; empty for a host alone.
std::string_view path_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  const std::size_t from = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::size_t slash = address.find('/', from);
  if (slash == std::string_view::npos || slash + 1 == address.size()) return {};
  return address.substr(slash);
}

}  // namespace

std::optional<Node> QueryLeaves::value(const Token& token, std::optional<Field> field) {
  if (field && spec_of(*field).kind == FieldKind::Exact) return counted(exact(token, *field));
  auto node = token.kind == Token::Kind::Quoted ? phrase(token, field) : word(token, field);
  if (node && token.reach) return loose_phrase(token, std::move(*node));
  return counted(std::move(node));
}

std::optional<Node> QueryLeaves::exact(const Token& token, Field field) {
  if (token.begins) {
    problem(
        "a value can't be looked for by its beginning: left out; whole words of its name may "
        "stand for it",
        token.span);
    dropped_word();
    return std::nullopt;
  }
  const std::string_view path = field == Field::Site ? path_of(token.text) : std::string_view();
  if (!path.empty())
    problem("site: has whole hosts: '" + std::string(path) + "' left out", token.span);
  if (token.reach) problem("the words of a value stand as they are: ~ left out", token.span);
  Node node = node_of(Node::Kind::Exact);
  node.field = field;
  node.value = token.text.substr(0, token.text.size() - path.size());
  node.span = token.span;
  return node;
}

std::optional<Node> QueryLeaves::date(QueryDate date, Span span) {
  if (!date.problem.empty()) problem(std::move(date.problem), span);
  return counted(std::move(date.node));
}

std::optional<Node> QueryLeaves::phrase(const Token& token, std::optional<Field> field) {
  Node node = node_of(Node::Kind::Phrase);
  WrittenTerms written = written_terms(token.text);
  node.terms = std::move(written.parts);
  node.gaps = written.gaps;
  node.field = field;
  node.value = token.text;
  node.span = token.span;
  if (node.terms.empty()) {
    problem("an empty phrase: left out", token.span);
    dropped_word();
    return std::nullopt;
  }
  const std::string_view wild = token.begins ? std::string_view() : wild_in_phrase(token.text);
  if (!wild.empty()) problem(std::string(wild), token.span);
  if (token.begins && node.terms.size() == 1) make_prefix(node, token);
  return node;
}

/// "a b c"~5: its words as written, each so many words from the one before it.
std::optional<Node> QueryLeaves::loose_phrase(const Token& token, Node phrase) {
  if (phrase.terms.size() == 1) return counted(std::move(phrase));
  const unsigned distance = reach(token);
  std::vector<Node> sides;
  for (std::string& term : phrase.terms) {
    Node side = node_of(Node::Kind::Phrase);
    side.field = phrase.field;
    side.value = term;
    side.terms.push_back(std::move(term));
    side.distance = distance;
    sides.push_back(*counted(std::move(side)));
  }
  return near(std::move(sides), token.span);
}

std::optional<Node> QueryLeaves::word(const Token& token, std::optional<Field> field) {
  if (token.text == "*") {
    if (field)
      problem("* alone stands for everything: narrows nothing in " +
                  std::string(spec_of(*field).name) + ":",
              token.span);
    return node_of(Node::Kind::Everything);
  }
  WrittenTerms written =
      written_terms(token.begins ? token.text : without_korean_particle(token.text));
  Node node = node_of(Node::Kind::Word);
  node.span = token.span;
  node.terms = std::move(written.parts);
  node.gaps = written.gaps;
  node.field = field;
  node.value = token.text;
  if (node.terms.empty()) {
    problem("'" + std::string(token.text) + "' has no letters or digits: left out", token.span);
    dropped_word();
    return std::nullopt;
  }
  if (node.terms.size() > 1) {
    node.kind = written.joined.empty() ? Node::Kind::Phrase : Node::Kind::Compound;
    if (!written.joined.empty()) node.terms.push_back(std::move(written.joined));
  } else if (token.begins) {
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
    if (!node.value.ends_with('*')) node.value += '*';
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

const char* QueryLeaves::lacking(const std::vector<Node>& sides, const std::optional<Node>& next) {
  if (sides.empty() || !next || !is_side(sides.back()) || !is_side(*next))
    return "NEAR needs a word, a phrase or (a OR b) on both sides: left out";
  SideField found;
  for (const Node& side : sides) found.see(side);
  found.see(*next);
  return found.several ? "NEAR needs words of one field: left out" : nullptr;
}

unsigned QueryLeaves::reach(const Token& token) {
  const unsigned wanted = token.reach.value_or(kNearDistance);
  if (wanted < 1 || wanted > kMaxNearDistance)
    problem("NEAR reaches from 1 to " + std::to_string(kMaxNearDistance) + " words", token.span);
  return std::clamp(wanted, 1U, kMaxNearDistance);
}

Node QueryLeaves::near(std::vector<Node> sides, Span sign) {
  placed_ += sides.size() - 1;
  Node node = node_of(Node::Kind::Near, std::move(sides));
  // "title:spy NEAR balloon": both in the title.
  SideField found;
  found.see(node);
  if (!found.field) return node;
  if (found.lacking) {
    const std::string name(spec_of(*found.field).name);
    problem(name + ": holds for all sides of NEAR, as in " + name + ":(a NEAR b)", sign);
  }
  put_into(*found.field, node);
  return node;
}

ParsedQuery QueryLeaves::finish(Node root) {
  if (root.kind == Node::Kind::Everything && dropped_word_) root.kind = Node::Kind::Nothing;
  drop_days_without_overlap(root, problems_);
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
