// SPDX-License-Identifier: GPL-3.0-or-later
// From counts by ordinal to the values shown, with their names. Private to engine. For one request
// on one thread.
#pragma once

#include <vector>

#include "engine/contract/search.h"
#include "engine/searching/collector.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

/// One FacetCounts for each of request.facets; what `choices` stand for is marked as selected.
[[nodiscard]] std::vector<FacetCounts> facet_answers(const SearchRequest& request,
                                                     const std::vector<Choice>& choices,
                                                     const Collector& collector,
                                                     const Snapshot& snapshot);

/// Of request.timeline_by in the buckets of `timeline`: of what is chosen of that field, else of
/// the request.facet_limit values with the most dated hits.
[[nodiscard]] std::vector<ValueTimeline> value_timelines(const SearchRequest& request,
                                                         const std::vector<Choice>& choices,
                                                         const Collector& collector,
                                                         const Timeline& timeline,
                                                         const Snapshot& snapshot);

}  // namespace readout::engine
