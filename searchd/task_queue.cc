// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/task_queue.h"

#include <utility>

namespace readout {

TaskQueue::TaskQueue(std::size_t workers, std::size_t waiting) : most_waiting_(waiting) {
  for (std::size_t i = 0; i < workers; ++i) {
    workers_.emplace_back([this] { work(); });
  }
}

TaskQueue::~TaskQueue() { shut_down(); }

void TaskQueue::push(std::function<void()> task) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || waiting_.size() < most_waiting_; });
  waiting_.push_back(std::move(task));
  changed_.notify_all();
}

void TaskQueue::shut_down() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
  workers_.clear();
}

void TaskQueue::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    std::function<void()> task = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    lock.unlock();
    task();
    lock.lock();
  }
}

}  // namespace readout
