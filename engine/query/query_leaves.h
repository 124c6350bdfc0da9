// SPDX-License-Identifier: GPL-3.0-or-later
// The leaves of a query's tree: what one word, phrase, value or date stands for, and how many of
// each a query has. Collects the problems of the whole query. For the parser in query.cc alone, for
// one query on one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/query.h"
#include "engine/query/query_dates.h"
#include "engine/query/query_lexer.h"

namespace readout::engine {

class QueryLeaves {
 public:
  explicit QueryLeaves(std::vector<QueryProblem> problems) : problems_(std::move(problems)) {}

  // Nothing where there is nothing to search for: the problem is noted.

  /// A word, phrase or value, of a field where there is one; the words of "a b"~5 as a Near.
  std::optional<QueryNode> value(const QueryToken& token, std::optional<Field> field);
  /// A date that was read, from the text at `span`.
  std::optional<QueryNode> date(QueryDate date, Span span);

  /// What keeps a further side from being NEAR those before it; null if nothing does.
  static const char* lacking(const std::vector<QueryNode>& sides,
                             const std::optional<QueryNode>& next);
  /// How far a side may be from the one before it.
  unsigned reach(const QueryToken& token);
  /// `sign`: where one of its NEARs is. REQUIRES: at least two sides, none of which lacks anything.
  QueryNode near(std::vector<QueryNode> sides, Span sign);

  /// Notes that a word could not be searched for: where nothing else is left, nothing is found.
  void dropped_word() { dropped_word_ = true; }

  void problem(std::string message, Span span) { problems_.push_back({std::move(message), span}); }

  /// The tree with its counts, and all problems in the order of the text.
  [[nodiscard]] ParsedQuery finish(QueryNode root);

 private:
  std::optional<QueryNode> phrase(const QueryToken& token, std::optional<Field> field);
  std::optional<QueryNode> loose_phrase(const QueryToken& token, QueryNode phrase);
  std::optional<QueryNode> exact(const QueryToken& token, Field field);
  std::optional<QueryNode> word(const QueryToken& token, std::optional<Field> field);
  void make_prefix(QueryNode& node, const QueryToken& token);
  std::optional<QueryNode> counted(std::optional<QueryNode> node);

  std::vector<QueryProblem> problems_;
  std::size_t clauses_ = 0;
  std::size_t prefixes_ = 0;
  std::size_t placed_ = 0;
  bool dropped_word_ = false;
};

}  // namespace readout::engine
