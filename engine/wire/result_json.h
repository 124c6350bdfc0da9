// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to a search as JSON, the same from the HTTP endpoint and from `indexer search --json`.
// Its shape is a contract: docs/http-api.md. Pure: safe from any thread.
#pragma once

#include <string>
#include <vector>

#include "engine/contract/search.h"
#include "engine/contract/suggestions.h"

namespace readout::engine {

/// One line of JSON without a line break at its end. Offsets are in Unicode code points; text that
/// is not valid UTF-8 is repaired.
/// `request`: what it answers.
[[nodiscard]] std::string to_json(const SearchResult& result, const SearchRequest& request);
[[nodiscard]] std::string to_json(const std::vector<Hit>& hits, const HitMembers& members);
[[nodiscard]] std::string to_json(const ArticleMarks& marks);  ///< without the texts
[[nodiscard]] std::string to_json(const FacetCounts& facet);
[[nodiscard]] std::string to_json(const Suggestions& suggestions);
/// `field`: what it is a profile of.
[[nodiscard]] std::string to_json(const Profile& profile, Field field);

}  // namespace readout::engine
