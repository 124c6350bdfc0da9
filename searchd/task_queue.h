// SPDX-License-Identifier: GPL-3.0-or-later
// The threads that answer requests. Waiting tasks are bounded by the connections: each has at most
// one request under way. Safe from any thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace readout::searchd {

class TaskQueue {
 public:
  /// Throws Error{Io}.
  explicit TaskQueue(std::size_t workers);
  ~TaskQueue();
  TaskQueue(const TaskQueue&) = delete;
  TaskQueue& operator=(const TaskQueue&) = delete;
  TaskQueue(TaskQueue&&) = delete;
  TaskQueue& operator=(TaskQueue&&) = delete;

  /// Never waits. The task must not throw.
  void push(std::function<void()> task);

  /// Drops tasks that have not begun, and waits for those that have.
  void shut_down();

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  bool closed_ = false;
  std::vector<std::jthread> workers_;
};

}  // namespace readout::searchd
