// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/columns_check.h"

#include <algorithm>

#include "article/dates.h"
#include "base/hash.h"

namespace readout::engine {
namespace {

bool has_date(const PartColumns& columns,
              std::uint32_t id,
              const std::optional<article::Published>& published) {
  if (!published) return columns.days[id] == PartColumns::kUndated && columns.instants[id] == 0;
  return columns.days[id] == article::day_number(*published) &&
         columns.instants[id] == article::utc_seconds(*published);
}

bool has_copy(const PartColumns& columns, std::uint32_t id, const std::string& fingerprint) {
  if (fingerprint.empty()) return true;
  const auto& hashes = columns.copy_hashes;
  const auto [first, end] = std::equal_range(hashes.begin(), hashes.end(), checksum(fingerprint));
  for (auto hash = first; hash != end; ++hash) {
    if (columns.copy_articles[static_cast<std::size_t>(hash - hashes.begin())] == id) return true;
  }
  return false;
}

bool has_values(const PartFacet& facet, std::uint32_t id, const std::vector<std::string>& values) {
  const auto ordinals = facet.of(id);
  return std::equal(ordinals.begin(),
                    ordinals.end(),
                    values.begin(),
                    values.end(),
                    [&facet](std::uint32_t ordinal, const std::string& value) {
                      return facet.values[ordinal] == value;
                    });
}

}  // namespace

std::string column_fault(const PartColumns& columns,
                         std::uint32_t id,
                         const article::TaggedArticle& tagged,
                         std::uint32_t length) {
  const article::Article& article = tagged.article;
  if (!std::binary_search(columns.articles.begin(), columns.articles.end(), id)) return "place";
  if (!has_date(columns, id, article.published)) return "date";
  if (columns.lengths[id] != length) return "length";
  if (!has_copy(columns, id, article.fingerprint)) return "fingerprint";
  for (std::size_t i = 0; i < columns.facets.size(); ++i) {
    const FieldSpec& spec = spec_of(kFacetedFields[i]);
    if (!has_values(columns.facets[i], id, spec.values.of(tagged))) return std::string(spec.name);
  }
  return {};
}

}  // namespace readout::engine
