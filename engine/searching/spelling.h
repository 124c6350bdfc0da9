// SPDX-License-Identifier: GPL-3.0-or-later
// "Did you mean": a word of the query that the index does not know, or hardly, corrected by the
// words that it knows well. Never numbers, never the names of its actors. Private to engine. For
// one request on one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/query/query.h"
#include "engine/snapshot/facet_names.h"

namespace readout::engine {

/// So many words of a query are looked at that may be misspelled, the first ones: each is compared
/// with all that begin like it.
inline constexpr std::size_t kMaxCorrectedWords = 20;

/// The query's text with its misspelled words put right and all else as typed; nothing if no word
/// is misspelled or none has a likely correction. Throws Xapian's errors.
[[nodiscard]] std::optional<std::string> corrected_query(std::string_view text,
                                                         const QueryNode& root,
                                                         const Xapian::Database& database,
                                                         const FacetNames& names);

}  // namespace readout::engine
