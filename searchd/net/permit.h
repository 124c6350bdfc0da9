// SPDX-License-Identifier: GPL-3.0-or-later
// What a task must have to go on: a client that waits, time left, and once it takes long a place
// among the few that do. Belongs to the thread of its task.
#pragma once

#include <chrono>
#include <optional>
#include <stop_token>

#include <time.h>

#include "searchd/net/task_queue.h"

namespace readout::searchd {

/// Thrown by Permit::ask(): the task ends here, and begins anew when the slow lane has room.
struct TakeSlowLane {};

/// Thrown by Permit::ask(): nobody waits for the answer.
struct Abandoned {};

class Permit {
 public:
  using Clock = std::chrono::steady_clock;

  /// `end` as TaskQueue keeps it; `is_slow`: it has a place in the slow lane.
  Permit(TaskQueue& queue,
         std::stop_token gone,
         std::optional<Clock::time_point> end,
         std::chrono::milliseconds allowance,
         bool is_slow);
  /// Gives the place in the slow lane back.
  ~Permit();
  Permit(const Permit&) = delete;
  Permit& operator=(const Permit&) = delete;
  Permit(Permit&&) = delete;
  Permit& operator=(Permit&&) = delete;

  /// Asked again and again by what takes time. Throws TakeSlowLane, Abandoned, Error{TooLong}.
  void ask();

 private:
  void ask_for_slow_lane(Clock::time_point now);

  TaskQueue& queue_;
  std::stop_token gone_;
  std::optional<Clock::time_point> end_;
  std::chrono::milliseconds allowance_;
  bool is_slow_;
  Clock::time_point look_at_;  // when it may have become slow
  std::chrono::nanoseconds used_before_;
};

}  // namespace readout::searchd
