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
    if (day == kUndated) {
      ++undated_;
      continue;
    }
    first = std::min(first, day);
    last = std::max(last, day);
  }
  if (first > last) return;
  const auto span = static_cast<std::size_t>(std::int64_t{last} - first) + 1;
  std::vector<std::uint32_t> counts(std::min(span, kMostDays));
  std::vector<std::int32_t> late;
  for (const ArticleNumber number : articles_) {
    const std::int32_t day = this->day(number);
    if (day == kUndated) continue;
    const auto since_first = static_cast<std::size_t>(std::int64_t{day} - first);
    if (since_first < counts.size()) {
      ++counts[since_first];
    } else {
      late.push_back(day);
    }
  }
  day_ordinals_.reserve(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    day_ordinals_.push_back(static_cast<std::uint32_t>(days_.size()));
    if (counts[i] > 0) add_day(first + static_cast<std::int32_t>(i), counts[i]);
  }
  std::sort(late.begin(), late.end());
  for (const std::int32_t day : late) add_day(day, 1);
}

/// REQUIRES: none that comes later was added.
void Columns::add_day(std::int32_t day, std::uint32_t articles) {
  if (days_.empty() || days_.back() != day) {
    days_.push_back(day);
    articles_of_days_.push_back(0);
  }
  articles_of_days_.back() += articles;
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
