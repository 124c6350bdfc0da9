// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/columns_builder.h"

#include <algorithm>

#include "article/dates.h"
#include "base/hash.h"
#include "engine/format/labels.h"

namespace readout::engine {

void ColumnsBuilder::add(std::uint32_t id,
                         const article::TaggedArticle& tagged,
                         std::uint32_t length) {
  const article::Article& article = tagged.article;
  Row row{id, PartColumns::kUndated, 0, length};
  if (article.published) {
    row.day = article::day_number(*article.published);
    row.instant = article::utc_seconds(*article.published);
  }
  rows_.push_back(row);
  if (!article.fingerprint.empty()) copies_.emplace_back(checksum(article.fingerprint), id);
  for (std::size_t i = 0; i < facets_.size(); ++i) {
    const Field field = kFacetedFields[i];
    facets_[i].add(id, spec_of(field).values.of(tagged), labels_of(field, tagged.tags));
  }
}

void ColumnsBuilder::add(const PartColumns& part, std::uint32_t offset) {
  for (const std::uint32_t id : part.articles)
    rows_.push_back({id + offset, part.days[id], part.instants[id], part.lengths[id]});
  for (std::size_t i = 0; i < part.copy_hashes.size(); ++i)
    copies_.emplace_back(part.copy_hashes[i], part.copy_articles[i] + offset);
  for (std::size_t i = 0; i < facets_.size(); ++i) facets_[i].add(part.facets[i], part.articles);
}

void ColumnsBuilder::put_articles(PartColumns& columns,
                                  const std::vector<FacetBuilder::Place>& places) const {
  // Id 0, which no article has, stands there too.
  const std::size_t end = places.empty() ? 1 : std::size_t{places.back().id} + 1;
  columns.days.resize(end, PartColumns::kUndated);
  columns.instants.resize(end);
  columns.lengths.resize(end);
  columns.articles.reserve(places.size());
  for (const FacetBuilder::Place& place : places) {
    const Row& row = rows_[place.added];
    columns.articles.push_back(row.id);
    columns.days[row.id] = row.day;
    columns.instants[row.id] = row.instant;
    columns.lengths[row.id] = row.length;
  }
}

void ColumnsBuilder::put_copies(PartColumns& columns) {
  std::sort(copies_.begin(), copies_.end());
  columns.copy_hashes.reserve(copies_.size());
  columns.copy_articles.reserve(copies_.size());
  for (const auto& [hash, id] : copies_) {
    columns.copy_hashes.push_back(hash);
    columns.copy_articles.push_back(id);
  }
}

PartColumns ColumnsBuilder::take() {
  std::vector<FacetBuilder::Place> places;
  places.reserve(rows_.size());
  for (std::uint32_t added = 0; added < rows_.size(); ++added)
    places.push_back({rows_[added].id, added});
  std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  PartColumns columns;
  put_articles(columns, places);
  put_copies(columns);
  for (std::size_t i = 0; i < facets_.size(); ++i)
    columns.facets[i] = std::exchange(facets_[i], {}).made(places, columns.end());
  return columns;
}

}  // namespace readout::engine
