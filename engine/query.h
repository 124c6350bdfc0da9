// SPDX-License-Identifier: GPL-3.0-or-later
// The query language: from what a person typed to a tree, with whatever was not understood named by
// its place. Knows nothing of an index: the tree is compiled against one in
// internal/query_compiler.h. Grammar and meaning: docs/query-syntax.md. Pure functions: safe from
// any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "engine/schema.h"
#include "engine/search.h"

namespace readout {

struct QueryNode {
  enum class Kind : std::uint8_t {
    Everything,  ///< all articles
    Word,        ///< one word and its other forms
    Phrase,      ///< terms in this order, next to one another, as written
    Compound,    ///< one written word of several tokens ("cross-strait"): as a phrase, or joined
    Prefix,      ///< words that begin with the term
    Exact,       ///< a whole value of an Exact field
    Days,        ///< published in a span of days
    Sequence,    ///< side by side, joined as the match mode says
    And,
    Or,
    Not,  ///< exactly one child
  };

  Kind kind = Kind::Everything;
  std::optional<Field> field;      ///< restricted to it; else title and body
  std::vector<std::string> terms;  ///< folded; Compound: the joined form last
  std::string value;               ///< Exact: the value; else as written
  std::int32_t first_day = 0;      ///< Days: since 1970-01-01, inclusive
  std::int32_t last_day = 0;       ///< inclusive
  std::vector<QueryNode> children;
};

struct ParsedQuery {
  QueryNode root;
  std::vector<QueryProblem> problems;  ///< in the order of the text
};

/// A query may have this many words, phrases and filters; what is beyond is left out and said so.
inline constexpr std::size_t kMaxQueryClauses = 64;
/// Parentheses and negations may nest this deep; deeper ones are read without grouping.
inline constexpr std::size_t kMaxQueryDepth = 20;
/// A prefix search needs this many characters, and a query may have this many of them: each looks
/// at many words.
inline constexpr std::size_t kMinPrefixCharacters = 3;
inline constexpr std::size_t kMaxPrefixes = 4;

/// Never fails: rubbish becomes problems, and a query without anything to search for is Everything.
[[nodiscard]] ParsedQuery parse_query(std::string_view text);

/// The tree in the query language, parenthesised, for "understood as".
[[nodiscard]] std::string to_text(const QueryNode& node);

}  // namespace readout
