// SPDX-License-Identifier: GPL-3.0-or-later
// Hands batches from the reading thread to the workers, a few at a time, so that memory stays
// constant however much there is to read. Safe from any thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace readout {

template <typename Batch>
class BatchQueue {
 public:
  explicit BatchQueue(std::size_t capacity) : capacity_(capacity) {}

  /// Waits for room. False, with the batch dropped, once the queue is closed.
  bool push(Batch batch) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return closed_ || batches_.size() < capacity_; });
    if (closed_) return false;
    batches_.push_back(std::move(batch));
    filled_.notify_one();
    return true;
  }

  /// Waits for a batch. Nothing once the queue is closed and empty.
  std::optional<Batch> pop() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [this] { return closed_ || !batches_.empty(); });
    if (batches_.empty()) return std::nullopt;
    Batch batch = std::move(batches_.front());
    batches_.pop_front();
    room_.notify_one();
    return batch;
  }

  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    room_.notify_all();
    filled_.notify_all();
  }

 private:
  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable filled_;
  std::deque<Batch> batches_;
  bool closed_ = false;
};

}  // namespace readout
