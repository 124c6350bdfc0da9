// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/hits_by_id.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "engine/fields/schema.h"

namespace readout::engine {

std::vector<ArticleNumber> hits_by_id(const std::vector<ArticleNumber>& hits,
                                      std::string_view after,
                                      const IndexView& index) {
  std::vector<bool> is_hit(index.end());
  for (const ArticleNumber hit : hits) is_hit[hit] = true;
  std::vector<ArticleNumber> sorted;
  const std::string prefix(spec_of(Field::Id).prefix);
  constexpr auto kAll = std::numeric_limits<std::size_t>::max();
  // An id is never so long that its term would be a hash (article/identity.h).
  index.each_term(prefix, kAll, [&](const std::string& term, std::uint32_t /*articles*/) {
    const std::string_view id = std::string_view(term).substr(prefix.size());
    if (id <= after) return;
    const std::optional<ArticleNumber> article = index.find(id);
    if (article && is_hit[*article]) sorted.push_back(*article);
  });
  return sorted;
}

}  // namespace readout::engine
