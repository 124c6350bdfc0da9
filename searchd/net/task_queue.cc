// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/task_queue.h"

#include <string>
#include <system_error>
#include <utility>

#include "base/error.h"
#include "searchd/net/permit.h"

namespace readout::searchd {

TaskQueue::TaskQueue(const QueueLimits& limits) : limits_(limits) {
  try {
    workers_.emplace_back([this] { work(true); });
    for (std::size_t i = 0; i < limits_.workers; ++i)
      workers_.emplace_back([this] { work(false); });
  } catch (const std::system_error& failure) {
    shut_down();  // those that run already wait for work
    throw Error(ErrorCode::Io,
                "can't start " + std::to_string(limits_.workers) + " threads: " + failure.what(),
                "Ask for fewer with --threads");
  }
}

TaskQueue::~TaskQueue() { shut_down(); }

void TaskQueue::push(Task task) {
  Waiting waiting{std::move(task), std::nullopt};
  const std::chrono::milliseconds allowance = waiting.task.allowance;
  if (allowance.count() > 0) waiting.end = Clock::now() + allowance;
  add(std::move(waiting));
}

void TaskQueue::add(Waiting waiting) {
  std::optional<Waiting> refused;
  const bool prompt = waiting.task.lane == Lane::Prompt;
  {
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    FairQueue<Waiting>& queue = queue_of(waiting.task.lane);
    const bool may_refuse = static_cast<bool>(waiting.task.refuse);
    const std::string client = waiting.task.client;
    queue.push(client, std::move(waiting));
    if (may_refuse && queue.size() > limits_.waiting) refused = queue.drop();
    if (refused && !refused->task.refuse) {
      queue.push(std::string(refused->task.client), std::move(*refused));
      refused.reset();
    }
    if (refused) ++counts_.crowded;
  }
  (prompt ? changed_prompt_ : changed_).notify_one();
  if (refused) refused->task.refuse(Unserved::Crowded);
}

void TaskQueue::shut_down() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    for (FairQueue<Waiting>* queue : {&prompt_, &usual_, &slow_}) queue->clear();
  }
  changed_.notify_all();
  changed_prompt_.notify_all();
  workers_.clear();
}

QueueCounts TaskQueue::counts() const {
  const std::lock_guard lock(mutex_);
  QueueCounts counts = counts_;
  counts.waiting = prompt_.size() + usual_.size();
  counts.waiting_slow = slow_.size();
  return counts;
}

FairQueue<TaskQueue::Waiting>& TaskQueue::queue_of(Lane lane) noexcept {
  switch (lane) {
    case Lane::Prompt:
      return prompt_;
    case Lane::Slow:
      return slow_;
    case Lane::Usual:
      break;
  }
  return usual_;
}

/// REQUIRES: mutex_ is held.
std::optional<TaskQueue::Waiting> TaskQueue::next(bool prompt) {
  if (prompt) return prompt_.pop();
  if (running_slow_ < limits_.slow) {
    if (auto slow = slow_.pop()) {
      ++running_slow_;
      return slow;
    }
  }
  return usual_.pop();
}

void TaskQueue::work(bool prompt) {
  std::unique_lock lock(mutex_);
  while (true) {
    std::optional<Waiting> waiting;
    (prompt ? changed_prompt_ : changed_).wait(lock, [&] {
      if (!closed_) waiting = next(prompt);
      return closed_ || waiting;
    });
    if (!waiting) return;
    ++counts_.running;
    lock.unlock();
    run(std::move(*waiting));
    lock.lock();
    --counts_.running;
  }
}

void TaskQueue::run(Waiting waiting) {
  Task& task = waiting.task;
  bool abandoned = task.gone.stop_requested();
  bool late = false;
  bool slowed = false;
  {
    Permit permit(*this, task.gone, waiting.end, task.allowance, task.lane == Lane::Slow);
    late = task.refuse && waiting.end && Clock::now() >= *waiting.end;
    try {
      if (!late && !abandoned) task.run(permit);
    } catch (const TakeSlowLane&) {
      slowed = true;
    } catch (const Abandoned&) {
      abandoned = true;
    }
  }
  {
    const std::lock_guard lock(mutex_);
    if (abandoned) ++counts_.abandoned;
    if (late && !abandoned) ++counts_.late;
    if (slowed) ++counts_.slowed;
  }
  if (late && !abandoned) return task.refuse(Unserved::Late);
  if (!slowed) return;
  task.lane = Lane::Slow;
  add(std::move(waiting));
}

bool TaskQueue::take_slow_lane() {
  const std::lock_guard lock(mutex_);
  // Who waits already comes first.
  if (running_slow_ >= limits_.slow || slow_.size() > 0) return false;
  ++running_slow_;
  return true;
}

void TaskQueue::leave_slow_lane() {
  {
    const std::lock_guard lock(mutex_);
    --running_slow_;
  }
  changed_.notify_one();
}

}  // namespace readout::searchd
