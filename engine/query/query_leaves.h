// SPDX-License-Identifier: GPL-3.0-or-later
// The leaves of a query's tree: what one word, phrase, value or date stands for, and how many of
// each a query has. Collects the problems of the whole query. For the parser in query.cc alone, for
// one query on one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/query.h"
#include "engine/query/query_lexer.h"

namespace readout::engine {

class QueryLeaves {
 public:
  /// `today`: days since 1970-01-01.
  QueryLeaves(std::int32_t today, std::vector<QueryProblem> problems)
      : today_(today), problems_(std::move(problems)) {}

  // Nothing where there is nothing to search for: the problem is noted.

  /// A word, phrase or value, of a field where there is one.
  std::optional<QueryNode> value(const QueryToken& token, std::optional<Field> field);
  /// `side` is "before" or "after", or empty for the span itself.
  std::optional<QueryNode> days(const QueryToken& token, std::string_view side);
  /// "last 30 days"; the number is required, since "last year" may well be meant as words. Nothing
  /// if the text is no such span.
  std::optional<QueryNode> last_days(const std::string& text);

  /// What keeps two operands from being NEAR one another; null if nothing does.
  static const char* lacking(const std::optional<QueryNode>& left,
                             const std::optional<QueryNode>& right);
  QueryNode near(const QueryToken& token, QueryNode left, QueryNode right);

  void problem(std::string message, Span span) { problems_.push_back({std::move(message), span}); }

  /// The tree with its counts, and all problems in the order of the text.
  [[nodiscard]] ParsedQuery finish(QueryNode root);

 private:
  std::optional<QueryNode> phrase(const QueryToken& token, std::optional<Field> field);
  std::optional<QueryNode> word(const QueryToken& token, std::optional<Field> field);
  void make_prefix(QueryNode& node, const QueryToken& token);
  std::optional<QueryNode> counted(std::optional<QueryNode> node);

  std::int32_t today_;
  std::vector<QueryProblem> problems_;
  std::size_t clauses_ = 0;
  std::size_t prefixes_ = 0;
  std::size_t placed_ = 0;
};

}  // namespace readout::engine
