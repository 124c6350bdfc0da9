// SPDX-License-Identifier: GPL-3.0-or-later
// What is left to Xapian's matcher: where words stand. Private to engine. For one request on one
// thread.
#pragma once

#include <vector>

#include <xapian.h>

namespace readout::engine {

/// The ids of all articles that match, in no order. Throws Xapian's errors.
[[nodiscard]] std::vector<Xapian::docid> matching_ids(const Xapian::Database& database,
                                                      const Xapian::Query& query);

/// Whether any article matches. Throws Xapian's errors.
[[nodiscard]] bool matches_any(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace readout::engine
