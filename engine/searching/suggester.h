// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions for a text that is still being typed. Private to engine. For one request on one
// thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/contract/suggestions.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

/// At most `limit` of each kind. Throws Xapian's errors.
[[nodiscard]] Suggestions suggest_for(std::string_view text,
                                      std::size_t limit,
                                      const Snapshot::Lease& lease);

}  // namespace readout::engine
