// SPDX-License-Identifier: GPL-3.0-or-later
// Where else the text of an article stands. Private to engine. For one request on one thread.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/contract/search.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

/// The other articles with its text, the earliest first, the undated last. Throws Xapian's errors.
[[nodiscard]] std::vector<Hit> copies_of(ArticleNumber id,
                                         std::size_t limit,
                                         const Snapshot::Lease& lease);

}  // namespace readout::engine
