// SPDX-License-Identifier: GPL-3.0-or-later
// What a date in a query stands for, after a field and among words, and what is to be said of it.
// For the leaves of a query's tree alone. Pure: safe from any thread.
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

struct QueryDate {
  std::optional<QueryNode> node = {};  ///< none where the date is faulty, or stays words
  std::string problem = {};            ///< what is to be said; mostly empty
  bool as_words = false;               ///< the words stay words
};

/// The date after a field. `side` is "before" or another side of a date, or empty for the span
/// itself; `today`: days since 1970-01-01.
[[nodiscard]] QueryDate date_of_field(const QueryToken& token,
                                      std::string_view side,
                                      std::int32_t today);

/// How many words of the texts, each text one word longer than the one before it, are the date that
/// stands after a field: one where they are none.
[[nodiscard]] std::size_t words_of_date(const std::vector<std::string>& texts, std::int32_t today);

/// Some words that may be days where words may stand as well ("June 2018").
struct DateAmongWords {
  std::string text;
  Span span;
  std::string_view before;  ///< the word directly before it; empty if there is none
  bool last;                ///< no further word follows
};

/// Nothing, also nothing to be said, if they are no date.
[[nodiscard]] std::optional<QueryDate> date_among_words(const DateAmongWords& words,
                                                        std::int32_t today);

}  // namespace readout::engine
