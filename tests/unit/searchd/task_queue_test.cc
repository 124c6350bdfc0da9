// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/task_queue.h"

#include <atomic>
#include <latch>

#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("every task is done once, by whichever worker is free") {
  constexpr int kTasks = 500;
  std::atomic<int> done{0};
  std::latch all(kTasks);
  TaskQueue queue(4);
  for (int i = 0; i < kTasks; ++i) {
    queue.push([&] {
      ++done;
      all.count_down();
    });
  }
  all.wait();
  CHECK(done == kTasks);
}

TEST_CASE("shutting down waits for what has begun and drops what has not") {
  std::latch begun(1);
  std::latch go_on(1);
  std::atomic<bool> first_ended{false};
  std::atomic<bool> second_ran{false};
  TaskQueue queue(1);
  queue.push([&] {
    begun.count_down();
    go_on.wait();
    first_ended = true;
  });
  queue.push([&] { second_ran = true; });
  begun.wait();
  std::jthread release([&] { go_on.count_down(); });
  queue.shut_down();
  CHECK(first_ended);
  // The second waited while the first held the only worker: it ran only if the worker came to it
  // before the queue was closed.
  const bool ran_before = second_ran;
  queue.push([&] { second_ran = !ran_before; });
  CHECK(second_ran == ran_before);
}

}  // namespace readout::searchd
