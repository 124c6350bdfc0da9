// SPDX-License-Identifier: GPL-3.0-or-later
// First stage of query parsing: characters to tokens. Private to engine. Pure: safe from any
// thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "engine/contract/search.h"

namespace readout::engine {

struct QueryToken {
  /// Quoted is also a word with "=" before it: both are taken as written. Near is NEAR or NEAR/5.
  enum class Kind : std::uint8_t { Word, Quoted, Open, Close, Minus, Field, And, Or, Not, Near };
  Kind kind;
  std::string_view text;  ///< Word and Quoted: without quotes; Field: the name without the colon
  Span span;              ///< bytes of the query
};

struct LexedQuery {
  std::vector<QueryToken> tokens;
  std::vector<QueryProblem> problems;
};

/// `text` must outlive the tokens.
[[nodiscard]] LexedQuery lex_query(std::string_view text);

}  // namespace readout::engine
