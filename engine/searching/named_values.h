// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the values of the index in the place of the names by which a request asks for them, in the
// query (`actor:PRC`) and in filters (`actor=PRC`), and says what could not be told. Private to
// engine. For one request on one thread.
#pragma once

#include <vector>

#include "engine/contract/search.h"
#include "engine/query/query.h"
#include "engine/searching/collector.h"
#include "engine/searching/name_resolver.h"
#include "engine/snapshot/index_view.h"

namespace readout::engine {

struct NamedQuery {
  QueryNode root;                      ///< with the values of its Exact nodes
  std::vector<QueryProblem> problems;  ///< names of nothing, or of several things
};

/// Throws Xapian's errors.
[[nodiscard]] NamedQuery named_query(QueryNode root,
                                     const NameResolver& resolver,
                                     const IndexView& index);

struct NamedFilters {
  std::vector<Choice> choices;
  std::vector<NamedFilter> told;       ///< the same, for the answer
  std::vector<QueryProblem> problems;  ///< with their parameters
};

[[nodiscard]] NamedFilters named_filters(const std::vector<Selection>& selections,
                                         const NameResolver& resolver);

}  // namespace readout::engine
