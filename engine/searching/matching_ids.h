// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles match a part of a query, whatever they weigh. Private to engine. For one request
// on one thread.
#pragma once

#include <functional>

#include <xapian.h>

namespace readout::engine {

/// Calls `take` with the id of every article that matches, in no order and with repetitions. Words
/// and what is joined by OR are read from the lists of their articles, several times as fast as
/// Xapian's matcher; the rest is left to that. Throws Xapian's errors.
void for_each_match(const Xapian::Database& database,
                    const Xapian::Query& query,
                    const std::function<void(Xapian::docid)>& take);

/// Whether any article matches. Throws Xapian's errors.
[[nodiscard]] bool matches_any(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace readout::engine
