// SPDX-License-Identifier: GPL-3.0-or-later
// The workers behind the server's connections. When all are busy and the waiting room is full,
// taking in a connection waits: clients queue in the kernel instead of in our memory. Safe from any
// thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace readout {

class TaskQueue {
 public:
  TaskQueue(std::size_t workers, std::size_t waiting);
  ~TaskQueue();
  TaskQueue(const TaskQueue&) = delete;
  TaskQueue& operator=(const TaskQueue&) = delete;
  TaskQueue(TaskQueue&&) = delete;
  TaskQueue& operator=(TaskQueue&&) = delete;

  /// Never drops a task: it is what closes its connection.
  void push(std::function<void()> task);

  /// Waits until all tasks are done.
  void shut_down();

 private:
  void work();

  std::size_t most_waiting_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  bool closed_ = false;
  std::vector<std::jthread> workers_;
};

}  // namespace readout
