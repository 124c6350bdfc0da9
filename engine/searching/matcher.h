// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a compiled query: which articles, in which order, and how many. Private to engine. For one
// request on one thread.
#pragma once

#include <vector>

#include <xapian.h>

#include "engine/contract/search.h"
#include "engine/searching/collector.h"
#include "engine/searching/query_compiler.h"
#include "engine/searching/ranking.h"
#include "engine/snapshot/columns.h"

namespace readout::engine {

[[nodiscard]] SortOrder effective_sort(const SearchRequest& request, const CompiledQuery& query);

/// The page of articles asked for, in order; every match passes through `collector`. Throws
/// Xapian's errors.
[[nodiscard]] std::vector<RankedArticle> match_page(const Xapian::Database& database,
                                                    const CompiledQuery& query,
                                                    const SearchRequest& request,
                                                    Collector& collector,
                                                    const Columns& columns);

}  // namespace readout::engine
