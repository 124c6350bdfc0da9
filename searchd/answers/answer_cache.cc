// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/answer_cache.h"

#include <utility>

namespace readout::searchd {

std::shared_ptr<const HttpResponse> AnswerCache::find(std::string_view revision,
                                                      const std::string& key) {
  const std::lock_guard lock(mutex_);
  if (revision != revision_) return nullptr;
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->answer;
}

void AnswerCache::put(std::string_view revision,
                      const std::string& key,
                      const HttpResponse& answer) {
  constexpr std::size_t kHeadBytes = 1000;  // headers and what keeps the entry
  const std::size_t bytes = key.size() + answer.body.size() + kHeadBytes;
  if (bytes > most_bytes_ / kShareOfOne) return;
  auto kept = std::make_shared<const HttpResponse>(answer);
  const std::lock_guard lock(mutex_);
  if (revision != revision_) {
    revision_ = revision;
    by_key_.clear();
    entries_.clear();
    bytes_ = 0;
  }
  if (by_key_.contains(key)) return;
  entries_.push_front({key, bytes, std::move(kept)});
  by_key_.emplace(entries_.front().key, entries_.begin());
  for (bytes_ += bytes; bytes_ > most_bytes_; entries_.pop_back()) {
    bytes_ -= entries_.back().bytes;
    by_key_.erase(entries_.back().key);
  }
}

}  // namespace readout::searchd
