// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as they were sent, compressed where the client accepts that: people page back and forth,
// and pages ask again. Safe from any thread.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "searchd/net/http.h"

namespace readout::searchd {

/// The answers of one state of the index, those used last, up to a number of bytes.
class AnswerCache {
 public:
  /// One answer may take kShareOfOne of this.
  explicit AnswerCache(std::size_t most_bytes = kMostBytes) : most_bytes_(most_bytes) {}

  /// `key`: all that makes answers differ. Null if it was not kept.
  [[nodiscard]] std::shared_ptr<const HttpResponse> find(std::string_view revision,
                                                         const std::string& key);
  /// The first answer of another revision empties the cache. REQUIRES: the answer is not in pieces.
  void put(std::string_view revision, const std::string& key, const HttpResponse& answer);

  /// Some 600 pages of results, 2,000 compressed ones.
  static constexpr std::size_t kMostBytes = 16'000'000;
  static constexpr std::size_t kShareOfOne = 64;

 private:
  struct Entry {
    std::string key;
    std::size_t bytes;
    std::shared_ptr<const HttpResponse> answer;
  };

  std::size_t most_bytes_;
  std::mutex mutex_;  // guards all below
  std::string revision_;
  std::size_t bytes_ = 0;
  std::list<Entry> entries_;                                                 // used last first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;  // keys of entries_
};

}  // namespace readout::searchd
