// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a query that narrow: whole values and spans of days. Private to engine. For one
// request on one thread.
#pragma once

#include "engine/query/calendar.h"
#include "engine/query/query.h"
#include "engine/searching/clause.h"
#include "engine/snapshot/columns.h"

namespace readout::engine {

/// A whole value; of a faceted field any of those that its name stands for (named_values.h).
/// REQUIRES: Exact.
[[nodiscard]] Clause value_query(const QueryNode& node);

[[nodiscard]] Clause days_query(const DaySpan& span);

/// Whether an article has a date, and its day is one of these.
[[nodiscard]] bool published_within(const DaySpan& span,
                                    ArticleNumber article,
                                    const Columns& columns);

}  // namespace readout::engine
