// SPDX-License-Identifier: GPL-3.0-or-later
// The articles in which a NEAR holds. Xapian's own OP_NEAR takes single terms alone, no phrases and
// no chains of different distances; for two words it is used, since it reads positions faster than
// its interface lets others do. Private to engine. For one request on one thread.
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "engine/searching/near_places.h"

namespace readout::engine {

/// Matches the articles in one field of which the chain holds; weighs nothing. `prefix` is that of
/// the field's terms. Beyond two words, articles with all sides come from the postings, and their
/// positions are read in batches, as far as the rest of the query asks for them. Throws Xapian's
/// errors while it is run.
[[nodiscard]] Xapian::Query near_query(NearChain chain, std::string_view prefix);

}  // namespace readout::engine
