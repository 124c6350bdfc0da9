// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace readout::engine {

Columns::Columns(NumberedParts parts, const Columns* before)
    : parts_(std::move(parts)), copies_(parts_) {
  facets_.reserve(kFacetedFields.size());
  for (std::size_t i = 0; i < kFacetedFields.size(); ++i)
    facets_.emplace_back(parts_, i, before == nullptr ? nullptr : &before->facets_[i]);
  list_articles();
  number_days();
  length_norms_.reserve(kMostLengths);
  for (std::uint32_t length = 0; length < kMostLengths; ++length)
    length_norms_.push_back(norm_of(length));
}

void Columns::list_articles() {
  std::size_t articles = 0;
  for (const NumberedPart& part : parts_)
    articles += part.columns().articles.size() - part.deleted->size();
  articles_.reserve(articles);
  for (const NumberedPart& part : parts_) {
    for (const std::uint32_t id : part.columns().articles) {
      if (part.is_deleted(id)) continue;
      articles_.push_back(part.base + id);
      words_ += part.columns().lengths[id];
    }
  }
  average_length_ = words_ / static_cast<double>(std::max<std::size_t>(articles_.size(), 1));
}

void Columns::number_days() {
  std::int32_t first = std::numeric_limits<std::int32_t>::max();
  std::int32_t last = std::numeric_limits<std::int32_t>::min();
  for (const ArticleNumber number : articles_) {
    const std::int32_t day = this->day(number);
    if (day == kUndated) continue;
    first = std::min(first, day);
    last = std::max(last, day);
  }
  if (first > last) return;
  const auto span = static_cast<std::size_t>(std::int64_t{last} - first) + 1;
  std::vector<bool> has(std::min(span, kMostDays));
  for (const ArticleNumber number : articles_) {
    const std::int32_t day = this->day(number);
    if (day == kUndated) continue;
    const auto since_first = static_cast<std::size_t>(std::int64_t{day} - first);
    if (since_first < has.size()) {
      has[since_first] = true;
    } else {
      days_.push_back(day);
    }
  }
  std::sort(days_.begin(), days_.end());
  days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
  std::vector<std::int32_t> early;
  day_ordinals_.reserve(has.size());
  for (std::size_t i = 0; i < has.size(); ++i) {
    day_ordinals_.push_back(static_cast<std::uint32_t>(early.size()));
    if (has[i]) early.push_back(first + static_cast<std::int32_t>(i));
  }
  days_.insert(days_.begin(), early.begin(), early.end());
}

std::uint32_t Columns::searched_ordinal(std::int32_t day) const noexcept {
  return static_cast<std::uint32_t>(std::lower_bound(days_.begin(), days_.end(), day) -
                                    days_.begin());
}

double Columns::norm_of(std::uint32_t length) const noexcept {
  return std::log2(1 + average_length_ / std::max<double>(1, length));
}

const FacetColumn& Columns::facet(Field field) const {
  const auto place = std::find(kFacetedFields.begin(), kFacetedFields.end(), field);
  return facets_.at(static_cast<std::size_t>(place - kFacetedFields.begin()));
}

}  // namespace readout::engine
