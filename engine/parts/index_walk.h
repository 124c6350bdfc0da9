// SPDX-License-Identifier: GPL-3.0-or-later
// Reads everything that Xapian gives of a part's database, and sees whether its tables and the term
// vectors agree. For `indexer check` where the index may not be written to: Xapian's own check
// opens the tables for writing. Private to engine. Damage may crash it. Safe from any thread, on
// different databases.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "engine/parts/term_vectors.h"

namespace readout::engine {

/// Faults for people, at most `most`; none: what was read agrees.
[[nodiscard]] std::vector<std::string> walk_faults(const Xapian::Database& database,
                                                   const TermVectors& vectors,
                                                   std::size_t most);

}  // namespace readout::engine
