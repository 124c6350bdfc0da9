// SPDX-License-Identifier: GPL-3.0-or-later
// From the words of a query to the actors that they name. Pure: safe from any thread.
#pragma once

#include <string>
#include <vector>

#include "engine/contract/actor_names.h"
#include "engine/query/query.h"

namespace readout::engine {

struct Widening {
  QueryNode root;                ///< each name beside its actor: (prc OR actor:china)
  std::vector<QueryName> names;  ///< in the order of the query
};

/// Names are looked for in words and phrases without a field that are not left out; of two that
/// overlap the longer one stays, else the first.
[[nodiscard]] Widening widened(QueryNode root, const ActorNames& names);

}  // namespace readout::engine
