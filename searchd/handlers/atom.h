// SPDX-License-Identifier: GPL-3.0-or-later
// The feed of a search (Atom, RFC 4287) and the description by which browsers add the server to
// their search engines (OpenSearch 1.1). Pure: safe from any thread.
#pragma once

#include <string>

#include "engine/contract/search.h"

namespace readout::searchd {

struct FeedAddress {
  std::string base;   ///< of the server, without a slash at the end
  std::string query;  ///< the search's parameters as in an address, without '?'
  std::string name;   ///< equal for equal searches, whatever their spelling
};

/// Ids come from the articles' ids alone, so that a reader keeps what it has read wherever the
/// server is reached. An entry counts as updated when it was published: of a day, month or year its
/// first second in UTC. Atom wants a time for the undated too: it is 1970-01-01T00:00:00Z, which
/// never changes and sorts last.
[[nodiscard]] std::string to_atom(const engine::SearchResult& result, const FeedAddress& address);

[[nodiscard]] std::string open_search_description(const std::string& base);

}  // namespace readout::searchd
