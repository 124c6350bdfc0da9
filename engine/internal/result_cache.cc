// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/internal/result_cache.h"

#include <algorithm>

#include "engine/internal/codec.h"

namespace readout {

std::string cache_key(const SearchRequest& request) {
  constexpr double kShareSteps = 1e6;
  Encoder key;
  key.text(request.query);
  key.number(static_cast<std::uint64_t>(request.match));
  auto selections = request.selections;
  std::sort(selections.begin(), selections.end(), [](const Selection& a, const Selection& b) {
    return a.field < b.field;
  });
  key.number(selections.size());
  for (const Selection& selection : selections) {
    key.number(static_cast<std::uint64_t>(selection.field));
    key.texts(selection.values);
  }
  key.number(static_cast<std::uint64_t>(request.facet_mode));
  for (const auto& day : {request.from_day, request.to_day}) {
    key.number(day ? 1 : 0);
    key.signed_number(day.value_or(0));
  }
  key.number(request.sort ? 1 + static_cast<std::uint64_t>(*request.sort) : 0);
  key.number(request.limit);
  key.number(request.offset);
  key.number(request.facets.size());
  for (const Field field : request.facets) key.number(static_cast<std::uint64_t>(field));
  key.number(request.facet_limit);
  key.number(static_cast<std::uint64_t>(request.copies));
  key.number(static_cast<std::uint64_t>(request.interval));
  key.number(static_cast<std::uint64_t>(request.fresh * kShareSteps));
  key.number(request.highlight ? 1 : 0);
  return key.take();
}

std::shared_ptr<const SearchResult> ResultCache::find(const std::string& revision,
                                                      const std::string& key) {
  const std::lock_guard lock(mutex_);
  if (revision != revision_) return nullptr;
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->second;
}

void ResultCache::put(const std::string& key, std::shared_ptr<const SearchResult> result) {
  if (result->hits.size() > kMostHits) return;
  const std::lock_guard lock(mutex_);
  if (result->index.revision != revision_) {
    revision_ = result->index.revision;
    by_key_.clear();
    entries_.clear();
  }
  if (by_key_.contains(key)) return;
  entries_.emplace_front(key, std::move(result));
  by_key_.emplace(key, entries_.begin());
  if (entries_.size() <= most_) return;
  by_key_.erase(entries_.back().first);
  entries_.pop_back();
}

}  // namespace readout
