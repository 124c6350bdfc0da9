// SPDX-License-Identifier: GPL-3.0-or-later
// Articles like a given one, by the words that set it apart and by its actors and issues. Private
// to engine. For one request on one thread.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/contract/search.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

/// The most similar first; neither the article itself nor its copies, and of other copies one.
/// Throws Xapian's errors.
[[nodiscard]] std::vector<Hit> similar_articles(ArticleNumber id,
                                                std::size_t limit,
                                                const Snapshot::Lease& lease);

}  // namespace readout::engine
