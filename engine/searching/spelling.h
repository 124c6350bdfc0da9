// SPDX-License-Identifier: GPL-3.0-or-later
// "Did you mean": corrects a word of the query that is missing or rare in the index to a far more
// frequent one that is likely to be meant. Never numbers; names of actors only by a common slip.
// Private to engine. For one request on one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/query.h"
#include "engine/searching/query_compiler.h"
#include "engine/snapshot/facet_names.h"

namespace readout::engine {

/// At most this many words of a query are checked, the first ones: each is compared with all words
/// that begin like it.
inline constexpr std::size_t kMaxCorrectedWords = 20;

/// The query's text with its misspelled words put right and all else as typed; nothing if no word
/// is misspelled or none has a likely correction. Throws Xapian's errors.
[[nodiscard]] std::optional<std::string> corrected_query(std::string_view text,
                                                         const QueryNode& root,
                                                         const Vocabulary& vocabulary,
                                                         const FacetNames& names);

}  // namespace readout::engine
