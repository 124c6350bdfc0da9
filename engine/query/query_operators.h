// SPDX-License-Identifier: GPL-3.0-or-later
// Whole words that are operators, ours and those of other engines. For the lexer of queries alone.
// Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/query/query_lexer.h"

namespace readout::engine {

struct ReadOperator {
  std::optional<QueryToken::Kind> kind;  ///< none: it is left out, as the message says
  std::size_t size;                      ///< bytes of the text that it takes
  std::optional<unsigned> reach = {};
  std::string message = {};  ///< what is to be said; empty where it is taken as it is meant
};

/// The operator that begins a text whose first word has `word_size` bytes, if it is one: "AND",
/// "NEAR/5", "AROUND(5)" with what follows the word.
[[nodiscard]] std::optional<ReadOperator> read_operator(std::string_view text,
                                                        std::size_t word_size);

/// "&&" and "||" at the beginning of a text.
[[nodiscard]] std::optional<ReadOperator> read_pair(std::string_view text);

/// The number that digits stand for; that of many digits is merely large.
[[nodiscard]] unsigned number_of_digits(std::string_view digits);

}  // namespace readout::engine
