// SPDX-License-Identifier: GPL-3.0-or-later
// Answers given before, by the state of the index and the request: people page back and forth, and
// pages ask again. Private to engine. Safe from any thread.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/search.h"

namespace readout {

/// Names the request: equal for two that are answered alike.
[[nodiscard]] std::string cache_key(const SearchRequest& request);

class ResultCache {
 public:
  /// Keeps this many answers, some 30 kB each.
  explicit ResultCache(std::size_t most) : most_(most) {}

  [[nodiscard]] std::shared_ptr<const SearchResult> find(const std::string& revision,
                                                         const std::string& key);
  /// An answer of another revision empties the cache first. One with more than kMostHits hits is
  /// not kept: those who read on from page to page do not come back.
  void put(const std::string& key, std::shared_ptr<const SearchResult> result);

  static constexpr std::size_t kMostHits = 30;

 private:
  using Entry = std::pair<std::string, std::shared_ptr<const SearchResult>>;

  std::size_t most_;
  std::mutex mutex_;
  std::string revision_;
  std::list<Entry> entries_;  // used last first
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace readout
