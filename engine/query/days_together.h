// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that must hold together and can't: "after:2018 before:2017". For query_leaves.h alone.
// Pure: safe from any thread.
#pragma once

#include <vector>

#include "engine/query/query.h"

namespace readout::engine {

/// Takes spans that have no day in common out of what they are joined to, and names them. Spans
/// that are alternatives or excluded stay.
void drop_days_without_overlap(QueryNode& root, std::vector<QueryProblem>& problems);

}  // namespace readout::engine
