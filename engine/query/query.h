// SPDX-License-Identifier: GPL-3.0-or-later
// The query language: from what a person typed to a tree, with whatever was not understood named by
// its place. Knows nothing of an index: the tree is compiled against one in
// searching/query_compiler.h. Grammar and meaning: docs/query-syntax.md. Pure functions: safe from
// any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "engine/contract/search.h"
#include "engine/fields/schema.h"
#include "engine/query/calendar.h"

namespace readout::engine {

struct QueryNode {
  enum class Kind : std::uint8_t {
    Everything,  ///< all articles
    Nothing,     ///< no article: what was asked for could not be searched for
    Word,        ///< one word and its other forms
    Phrase,      ///< terms in this order, next to one another, as written
    Compound,    ///< one written word of several tokens ("cross-strait"): as a phrase, or joined
    Prefix,      ///< words that begin with the term
    /// Its children one after the other, each at most `distance` words from the one before it, in
    /// any order: words, phrases, prefixes, or Or of such, all of one field.
    Near,
    Exact,     ///< a whole value of an Exact field
    Days,      ///< published in a span of days
    Sequence,  ///< side by side, joined as the match mode says
    And,
    Or,
    Not,  ///< exactly one child
  };

  Kind kind = Kind::Everything;
  std::optional<Field> field;      ///< restricted to it; else title and body
  std::vector<std::string> terms;  ///< folded; Compound: the joined form last
  std::string value;               ///< Exact: the value; else as written
  unsigned gaps = 0;               ///< Phrase: ends of sentences as written inside it
  std::int32_t first_day = 0;      ///< Days: since 1970-01-01, inclusive
  std::int32_t last_day = 0;       ///< inclusive
  unsigned distance = 0;           ///< in a Near: from the child before
  Span span;  ///< Word, Phrase, Exact, Days: its place in the query, in bytes; else empty
  std::vector<FacetValue> values;  ///< Exact: those of the index that it stands for, once told
  std::vector<QueryNode> children;
};

/// A node with children and nothing else.
[[nodiscard]] QueryNode node_of(QueryNode::Kind kind, std::vector<QueryNode> children = {});

/// Some words of a query, and the actor whose name they are.
struct QueryName {
  std::string text;   ///< as written
  std::string actor;  ///< its id
};

struct ParsedQuery {
  QueryNode root;
  std::vector<QueryProblem> problems;  ///< in the order of the text
  std::vector<QueryName> names = {};   ///< widening.h finds them; parse_query() leaves it empty
  std::size_t clauses = 0;             ///< words, those of phrases too, and filters
  std::size_t prefixes = 0;
  std::size_t placed = 0;  ///< phrases of several words, hyphenated words and NEARs
};

/// A request's query may have this many words and filters (search_params.h refuses more).
inline constexpr std::size_t kMaxQueryClauses = 400;
/// And this many that need positions: each reads the positions of all articles that have the words,
/// which for the most frequent words costs thirty times as much as a plain word.
inline constexpr std::size_t kMaxPlaced = 40;
/// Parentheses and negations may nest this deep; deeper ones are read without grouping.
inline constexpr std::size_t kMaxQueryDepth = 20;
/// A prefix search needs this many characters, and a request's query may have this many of them:
/// each looks at many words.
inline constexpr std::size_t kMinPrefixCharacters = 3;
inline constexpr std::size_t kMaxPrefixes = 4;

/// Words asked to be NEAR one another are so many words apart where no number is given, and may be
/// asked to be this far apart at most.
inline constexpr unsigned kNearDistance = 10;
inline constexpr unsigned kMaxNearDistance = 50;

/// Never fails: invalid syntax becomes problems, and a query with nothing to search for is
/// Everything.
/// `today` (days since 1970-01-01) is what "last 30 days" counts back from.
[[nodiscard]] ParsedQuery parse_query(std::string_view text, std::int32_t today = current_day());

/// The tree in the query language, parenthesised, for "understood as".
[[nodiscard]] std::string to_text(const QueryNode& node);

/// The tree as values, without what only the compiler needs.
[[nodiscard]] UnderstoodPart understood_part(const QueryNode& node);

/// The tree in plain words: "tariff, "steel prices", without rice".
[[nodiscard]] std::string explained(const QueryNode& node);

}  // namespace readout::engine
