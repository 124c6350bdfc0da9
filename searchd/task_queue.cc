// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/task_queue.h"

#include <string>
#include <system_error>
#include <utility>

#include "base/error.h"

namespace readout::searchd {

TaskQueue::TaskQueue(std::size_t workers) {
  try {
    for (std::size_t i = 0; i < workers; ++i) workers_.emplace_back([this] { work(); });
  } catch (const std::system_error& failure) {
    shut_down();  // those that run already wait for work
    throw Error(ErrorCode::Io,
                "can't start " + std::to_string(workers) + " threads: " + failure.what(),
                "Ask for fewer with --threads");
  }
}

TaskQueue::~TaskQueue() { shut_down(); }

void TaskQueue::push(std::function<void()> task) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    waiting_.push_back(std::move(task));
  }
  changed_.notify_one();
}

void TaskQueue::shut_down() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    waiting_.clear();
  }
  changed_.notify_all();
  workers_.clear();
}

void TaskQueue::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const std::function<void()> task = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    task();
    lock.lock();
  }
}

}  // namespace readout::searchd
