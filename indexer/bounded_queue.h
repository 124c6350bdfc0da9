// SPDX-License-Identifier: GPL-3.0-or-later
// A queue between threads with a limit: the faster side waits. Used between reading and indexing.
// Safe from any thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace readout::indexer {

template <typename Thing>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}

  /// Waits for room. False, and the item is dropped, once the queue is closed.
  bool push(Thing thing) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return closed_ || things_.size() < capacity_; });
    if (closed_) return false;
    things_.push_back(std::move(thing));
    filled_.notify_one();
    return true;
  }

  /// Waits for an item; none once the queue is closed and empty.
  std::optional<Thing> pop() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [this] { return closed_ || !things_.empty(); });
    if (things_.empty()) return std::nullopt;
    Thing thing = std::move(things_.front());
    things_.pop_front();
    room_.notify_one();
    return thing;
  }

  /// Takes nothing more; the items in it are still handed out.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    room_.notify_all();
    filled_.notify_all();
  }

  /// Closes it and drops the items in it.
  void abandon() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    things_.clear();
    room_.notify_all();
    filled_.notify_all();
  }

 private:
  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable filled_;
  std::deque<Thing> things_;
  bool closed_ = false;
};

}  // namespace readout::indexer
