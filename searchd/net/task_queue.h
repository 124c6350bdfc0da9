// SPDX-License-Identifier: GPL-3.0-or-later
// The threads that answer requests, and what waits for them. Work is in lanes: what watches the
// server never waits behind searches, and what takes long runs beside the quick ones, few at a
// time. Clients take turns. Safe from any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "searchd/net/fair_queue.h"

namespace readout::searchd {

class Permit;

enum class Lane : std::uint8_t {
  Prompt,  ///< has a thread of its own: takes no time
  Usual,
  Slow,  ///< found to take long
};

/// Why a task is not run.
enum class Unserved : std::uint8_t {
  Crowded,  ///< too much waits already
  Late,     ///< it has waited for all the time that it may take
};

struct Task {
  std::string client = {};  ///< whose turn it takes
  Lane lane = Lane::Usual;
  std::chrono::milliseconds allowance{0};  ///< from now to its end; 0: any time
  std::stop_token gone = {};               ///< asked to stop when nobody waits for it any more
  /// May be called twice, and be left by what the permit throws. Throws nothing else.
  std::function<void(Permit& permit)> run = {};
  /// Called instead, on any thread, also within push(). Throws nothing. Null: it is never refused.
  std::function<void(Unserved why)> refuse = {};
};

struct QueueLimits {
  std::size_t workers = 8;    ///< tasks at once, those that watch the server apart
  std::size_t slow = 1;       ///< of these, so many that take long
  std::size_t waiting = 256;  ///< in each lane
  /// Of a processor's time: who needs more takes long.
  std::chrono::milliseconds quick{100};
};

/// What became of tasks since the beginning, and what is under way.
struct QueueCounts {
  std::size_t waiting = 0;
  std::size_t waiting_slow = 0;
  std::size_t running = 0;
  std::uint64_t crowded = 0;
  std::uint64_t late = 0;
  std::uint64_t abandoned = 0;  ///< dropped or ended, since nobody waited for them
  std::uint64_t slowed = 0;     ///< moved into the slow lane
};

class TaskQueue {
 public:
  /// Throws Error{Io}.
  explicit TaskQueue(const QueueLimits& limits);
  ~TaskQueue();
  TaskQueue(const TaskQueue&) = delete;
  TaskQueue& operator=(const TaskQueue&) = delete;
  TaskQueue(TaskQueue&&) = delete;
  TaskQueue& operator=(TaskQueue&&) = delete;

  /// Never waits. Where too much waits already, the newest of the client that has most waiting is
  /// refused, this one or another.
  void push(Task task);

  /// Drops tasks that have not begun, and waits for those that have.
  void shut_down();

  [[nodiscard]] QueueCounts counts() const;

 private:
  friend class Permit;
  using Clock = std::chrono::steady_clock;
  struct Waiting {
    Task task;
    std::optional<Clock::time_point> end;  // none: any time
  };

  void add(Waiting waiting);
  [[nodiscard]] FairQueue<Waiting>& queue_of(Lane lane) noexcept;
  [[nodiscard]] std::optional<Waiting> next(bool prompt);
  void work(bool prompt);
  void run(Waiting waiting);
  [[nodiscard]] bool take_slow_lane();
  void leave_slow_lane();

  const QueueLimits limits_;
  mutable std::mutex mutex_;  // guards all below but workers_
  std::condition_variable changed_;
  std::condition_variable changed_prompt_;
  FairQueue<Waiting> prompt_;
  FairQueue<Waiting> usual_;
  FairQueue<Waiting> slow_;
  std::size_t running_slow_ = 0;
  bool closed_ = false;
  QueueCounts counts_;
  std::vector<std::jthread> workers_;
};

}  // namespace readout::searchd
