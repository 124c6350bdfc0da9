// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/copies.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

#include "engine/searching/search_run.h"

namespace readout::engine {

std::vector<Hit> copies_of(ArticleNumber id, std::size_t limit, const Snapshot::Lease& lease) {
  const Columns& columns = lease.snapshot().columns();
  const std::uint32_t group = columns.copies().of(id);
  if (group == CopyGroups::kAlone) return {};
  std::vector<ArticleNumber> others;
  for (const ArticleNumber article : columns.articles()) {
    if (article != id && columns.copies().of(article) == group) others.push_back(article);
  }
  const auto place = [&columns](ArticleNumber article) {
    const std::int32_t day = columns.day(article);
    const bool undated = day == Columns::kUndated;
    return std::tuple(undated, day, undated ? 0 : columns.instant(article), article);
  };
  std::sort(others.begin(), others.end(), [&place](ArticleNumber a, ArticleNumber b) {
    return place(a) < place(b);
  });
  others.resize(std::min(limit, others.size()));
  std::vector<Hit> hits;
  hits.reserve(others.size());
  for (const ArticleNumber article : others) {
    hits.push_back(make_hit({article, std::nullopt}, {}, lease.index()));
  }
  return hits;
}

}  // namespace readout::engine
