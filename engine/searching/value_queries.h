// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a query that narrow: whole values and spans of days. Private to engine. For one
// request on one thread.
#pragma once

#include <vector>

#include <xapian.h>

#include "engine/query/query.h"
#include "engine/searching/query_compiler.h"

namespace readout::engine {

/// A whole value, such as an id; else all values whose names have its words: "author:smith". One
/// that no article has is named in `unknown`. REQUIRES: Exact. Throws Xapian's errors.
[[nodiscard]] Xapian::Query value_query(const QueryNode& node,
                                        const Vocabulary& vocabulary,
                                        std::vector<QueryProblem>& unknown);

/// REQUIRES: Days.
[[nodiscard]] Xapian::Query days_query(const QueryNode& node);

}  // namespace readout::engine
