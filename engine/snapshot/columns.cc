// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/format/codec.h"
#include "engine/format/published_value.h"

namespace readout::engine {

FacetColumn::FacetColumn(const Xapian::Database& database, Xapian::valueno slot) {
  if (database.get_value_freq(slot) == 0) return;  // no article has the field
  starts_.reserve(database.get_lastdocid() + 2);
  starts_.push_back(0);  // document ids count from 1
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value) {
    const auto here = static_cast<std::uint32_t>(ordinals_.size());
    starts_.resize(value.get_docid() + 1, here);
    const std::string packed = *value;
    for (std::string& text : Decoder(packed).texts()) ordinals_.push_back(intern(std::move(text)));
  }
  starts_.push_back(static_cast<std::uint32_t>(ordinals_.size()));
}

std::uint32_t FacetColumn::intern(std::string value) {
  const auto [entry, fresh] =
      by_value_.try_emplace(std::move(value), static_cast<std::uint32_t>(values_.size()));
  if (fresh) values_.push_back(entry->first);
  return entry->second;
}

std::optional<std::uint32_t> FacetColumn::ordinal(std::string_view value) const {
  const auto entry = by_value_.find(std::string(value));
  if (entry == by_value_.end()) return std::nullopt;
  return entry->second;
}

Columns::Columns(const Xapian::Database& database) : copies_(database) {
  for (const Field field : kFacetedFields)
    facets_.emplace_back(database, static_cast<Xapian::valueno>(spec_of(field).slot));
  days_.assign(database.get_lastdocid() + 1, kUndated);
  instants_.assign(database.get_lastdocid() + 1, 0);
  const auto published = static_cast<Xapian::valueno>(spec_of(Field::Published).slot);
  for (auto value = database.valuestream_begin(published);
       value != database.valuestream_end(published);
       ++value) {
    const PublishedValue decoded = decode_published(*value);
    days_[value.get_docid()] = decoded.day;
    instants_[value.get_docid()] = decoded.instant;
  }
  number_days();
  articles_.reserve(database.get_doccount());
  length_norms_.assign(database.get_lastdocid() + 1, 0);
  const double average = database.get_average_length();
  for (auto id = database.postlist_begin(std::string()); id != database.postlist_end(std::string());
       ++id) {
    articles_.push_back(*id);
    length_norms_[*id] = std::log2(1 + average / std::max<double>(1, id.get_doclength()));
  }
}

void Columns::number_days() {
  for (const std::int32_t day : days_) {
    if (day != kUndated) distinct_days_.push_back(day);
  }
  std::sort(distinct_days_.begin(), distinct_days_.end());
  distinct_days_.erase(std::unique(distinct_days_.begin(), distinct_days_.end()),
                       distinct_days_.end());
  day_ordinals_.reserve(days_.size());
  for (const std::int32_t day : days_) {
    const auto place = std::lower_bound(distinct_days_.begin(), distinct_days_.end(), day);
    day_ordinals_.push_back(static_cast<std::uint32_t>(place - distinct_days_.begin()));
  }
}

const FacetColumn& Columns::facet(Field field) const {
  const auto place = std::find(kFacetedFields.begin(), kFacetedFields.end(), field);
  return facets_.at(static_cast<std::size_t>(place - kFacetedFields.begin()));
}

}  // namespace readout::engine
