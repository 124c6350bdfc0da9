// SPDX-License-Identifier: GPL-3.0-or-later
// Articles as hits, with what a query marks in them. Made once for all hits of an answer; reads of
// each no more than is asked for. Private to engine. For one request on one thread.
#pragma once

#include <optional>
#include <vector>

#include "engine/contract/search.h"
#include "engine/format/record.h"
#include "engine/searching/highlight.h"
#include "engine/searching/query_compiler.h"
#include "engine/searching/ranking.h"
#include "engine/snapshot/index_view.h"

namespace readout::engine {

[[nodiscard]] std::vector<Span> spans_of(const std::vector<Match>& matches);

class HitMaker {
 public:
  /// Snippets and marks only where `members` has them. All must outlive it.
  HitMaker(const CompiledQuery& query, const IndexView& index, const HitMembers& members);

  /// Throws Xapian's errors; Error{IndexFormat} where the article is damaged.
  [[nodiscard]] Hit operator()(const RankedArticle& ranked);

 private:
  const IndexView& index_;
  std::optional<Marker> title_;  // if titles are marked
  std::optional<Marker> body_;   // if there are snippets
  RecordReader records_;
};

}  // namespace readout::engine
