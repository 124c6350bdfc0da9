// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/permit.h"

#include <string>
#include <utility>

#include "base/error.h"

namespace readout::searchd {
namespace {

/// Of this thread, so that who waits for a busy processor does not count as slow.
std::chrono::nanoseconds processor_time() {
  timespec used{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
  return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

}  // namespace

Permit::Permit(TaskQueue& queue,
               std::stop_token gone,
               std::optional<Clock::time_point> end,
               std::chrono::milliseconds allowance,
               bool is_slow)
    : queue_(queue),
      gone_(std::move(gone)),
      end_(end),
      allowance_(allowance),
      is_slow_(is_slow),
      look_at_(Clock::now() + queue.limits_.quick),
      used_before_(processor_time()) {}

Permit::~Permit() {
  if (is_slow_) queue_.leave_slow_lane();
}

void Permit::ask() {
  if (gone_.stop_requested()) throw Abandoned{};
  const Clock::time_point now = Clock::now();
  if (end_ && now >= *end_) {
    throw Error(ErrorCode::TooLong,
                "the answer took longer than the " + std::to_string(allowance_.count()) +
                    " ms that it may take",
                "Ask for less: fewer or rarer words, phrases without common words, fewer facets");
  }
  if (!is_slow_ && now >= look_at_) ask_for_slow_lane(now);
}

void Permit::ask_for_slow_lane(Clock::time_point now) {
  const auto left = queue_.limits_.quick - (processor_time() - used_before_);
  if (left > std::chrono::nanoseconds(0)) {
    look_at_ = now + left;
    return;
  }
  if (!queue_.take_slow_lane()) throw TakeSlowLane{};
  is_slow_ = true;
}

}  // namespace readout::searchd
