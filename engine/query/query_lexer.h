// SPDX-License-Identifier: GPL-3.0-or-later
// First stage of query parsing: characters to tokens. Private to engine. Pure: safe from any
// thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "engine/contract/search.h"

namespace readout::engine {

struct QueryToken {
  /// Quoted is also a word with "=" before it: both are taken as written. Nothing is where a word
  /// stood that can't be searched for, which is among the problems.
  enum class Kind : std::uint8_t {
    Word,
    Quoted,
    Open,
    Close,
    Minus,
    Plus,
    Field,
    And,
    Or,
    Not,
    Near,
    Nothing
  };
  Kind kind;
  /// Word and Quoted: without quotes; Field: the name of one of ours, or "before" or another side
  /// of a date, without the colon.
  std::string_view text;
  Span span;  ///< bytes of the text
  /// Near: its number, where it has one; Quoted: its words may be this far apart ("a b"~5).
  std::optional<unsigned> reach = {};
  bool begins = false;  ///< Word and Quoted: words that begin so
};

struct LexedQuery {
  std::vector<QueryToken> tokens;
  std::vector<QueryProblem> problems;
};

/// `text` is that of a QueryText, and must outlive the tokens.
[[nodiscard]] LexedQuery lex_query(std::string_view text);

}  // namespace readout::engine
