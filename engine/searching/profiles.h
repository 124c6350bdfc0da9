// SPDX-License-Identifier: GPL-3.0-or-later
// Single values of facets: their profiles, and a search among them by name.
// Private to engine. For one request on one thread; both throw Xapian's errors.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/contract/suggestions.h"
#include "engine/query/query.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

[[nodiscard]] std::optional<Profile> profile_of(Field field,
                                                std::string_view id,
                                                std::size_t limit,
                                                const Snapshot::Lease& lease);

/// See IndexReader::facet_values.
[[nodiscard]] FacetCounts matching_values(const SearchRequest& request,
                                          const ParsedQuery& parsed,
                                          Field field,
                                          std::string_view text,
                                          const Snapshot::Lease& lease);

}  // namespace readout::engine
