// SPDX-License-Identifier: GPL-3.0-or-later
// Reads everything that Xapian gives of a database, and sees whether its tables agree. For `indexer
// check` where the index may not be written to: Xapian's own check opens the tables for writing.
// Private to engine. Damage may crash it. Safe from any thread, on different databases.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

namespace readout::engine {

/// Faults for people, at most `most`; none: what was read agrees.
[[nodiscard]] std::vector<std::string> walk_faults(const Xapian::Database& database,
                                                   std::size_t most);

}  // namespace readout::engine
