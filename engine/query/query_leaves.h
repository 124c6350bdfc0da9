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

  /// A word, phrase or value, of a field where there is one; the words of "a b"~5 as a Near.
  std::optional<QueryNode> value(const QueryToken& token, std::optional<Field> field);
  /// `side` is "before" or another side of a date, or empty for the span itself.
  std::optional<QueryNode> days(const QueryToken& token, std::string_view side);
  /// How many of the texts' words, each text one word longer than the one before it, are the date
  /// that stands after a field: one where they are none.
  [[nodiscard]] std::size_t words_of_date(const std::vector<std::string>& texts) const;

  /// Some words that may be days where words may stand as well ("June 2018").
  struct DateAmongWords {
    std::string text;
    Span span;
    std::string_view before;  ///< the word directly before it; empty if there is none
    bool last;                ///< no further word follows
  };
  struct DaysTaken {
    bool as_words = false;               ///< they stay words, which is noted
    std::optional<QueryNode> node = {};  ///< none where the date was faulty, which is noted
  };
  /// Nothing if they are no date.
  std::optional<DaysTaken> days_among_words(const DateAmongWords& words);

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

  std::int32_t today_;
  std::vector<QueryProblem> problems_;
  std::size_t clauses_ = 0;
  std::size_t prefixes_ = 0;
  std::size_t placed_ = 0;
  bool dropped_word_ = false;
};

}  // namespace readout::engine
