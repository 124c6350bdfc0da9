// SPDX-License-Identifier: GPL-3.0-or-later
// From counts by ordinal to the values shown, with their names. Private to engine. For one request
// on one thread.
#pragma once

#include <vector>

#include "engine/internal/collector.h"
#include "engine/internal/columns.h"
#include "engine/internal/facet_names.h"
#include "engine/search.h"

namespace readout {

/// One FacetCounts for each of request.facets.
[[nodiscard]] std::vector<FacetCounts> facet_answers(const SearchRequest& request,
                                                     const Collector& collector,
                                                     const Columns& columns,
                                                     const FacetNames& names);

}  // namespace readout
