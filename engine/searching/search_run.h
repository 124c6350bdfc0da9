// SPDX-License-Identifier: GPL-3.0-or-later
// One search on one leased handle, from the tree to the answer. Private to engine. For one request
// on one thread; all throw Xapian's errors.
#pragma once

#include <string_view>
#include <vector>

#include "engine/contract/search.h"
#include "engine/query/query.h"
#include "engine/searching/collector.h"
#include "engine/searching/matcher.h"
#include "engine/searching/query_compiler.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

[[nodiscard]] IndexState state_of(const Snapshot::Lease& lease);

/// The answer without `took`.
[[nodiscard]] SearchResult run_search(const SearchRequest& request,
                                      const ParsedQuery& parsed,
                                      const Snapshot::Lease& lease);

/// The articles that the search's total counts, in its order.
[[nodiscard]] std::vector<ArticleNumber> all_hits(SearchRequest request,
                                                  const ParsedQuery& parsed,
                                                  const Snapshot::Lease& lease);

/// What the query marks in a whole article, whether or not the article is a hit.
[[nodiscard]] ArticleMarks marks_of(ArticleNumber id,
                                    const ParsedQuery& parsed,
                                    const Snapshot::Lease& lease);

/// An article as a hit, with what `query` marks in it; a snippet only where `members` has it.
[[nodiscard]] Hit make_hit(const RankedArticle& ranked,
                           const CompiledQuery& query,
                           const IndexView& index,
                           const HitMembers& members = {});

}  // namespace readout::engine
