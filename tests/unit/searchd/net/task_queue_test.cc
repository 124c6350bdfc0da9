// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/task_queue.h"

#include <atomic>
#include <chrono>
#include <latch>
#include <mutex>
#include <string>
#include <vector>

#include "base/error.h"
#include "searchd/net/permit.h"
#include "tests/support/catch.h"

namespace readout::searchd {
namespace {

using namespace std::chrono_literals;

/// A worker that is busy until it is told to go on, so that what is pushed meanwhile waits.
class Busy {
 public:
  explicit Busy(TaskQueue& queue, Lane lane = Lane::Usual) {
    queue.push({.client = "busy", .lane = lane, .run = [this](Permit&) {
                  begun_.count_down();
                  go_on_.wait();
                }});
    begun_.wait();
  }
  ~Busy() { end(); }
  Busy(const Busy&) = delete;
  Busy& operator=(const Busy&) = delete;
  Busy(Busy&&) = delete;
  Busy& operator=(Busy&&) = delete;

  void end() {
    if (!std::exchange(ended_, true)) go_on_.count_down();
  }

 private:
  std::latch begun_{1};
  std::latch go_on_{1};
  bool ended_ = false;
};

/// What happened, in its order, until so many things have.
class Record {
 public:
  explicit Record(std::ptrdiff_t count) : all_(count) {}
  void add(const std::string& what) {
    {
      const std::lock_guard lock(mutex_);
      what_.push_back(what);
    }
    all_.count_down();
  }
  [[nodiscard]] std::vector<std::string> wait() {
    all_.wait();
    const std::lock_guard lock(mutex_);
    return what_;
  }

 private:
  std::latch all_;
  std::mutex mutex_;
  std::vector<std::string> what_;
};

Task noting(Record& record, const std::string& client, const std::string& what) {
  return {.client = client,
          .run = [&record, what](Permit&) { record.add(what); },
          .refuse =
              [&record, what](Unserved why) {
                record.add(what + (why == Unserved::Late ? " late" : " crowded"));
              }};
}

/// Uses so much of a processor, asking all the while.
void work_for(std::chrono::milliseconds time, Permit& permit) {
  const auto used = [] {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
  };
  for (const auto end = used() + time; used() < end;) permit.ask();
}

}  // namespace

TEST_CASE("every task is done once, by whichever worker is free") {
  constexpr int kTasks = 500;
  std::atomic<int> done{0};
  std::latch all(kTasks);
  TaskQueue queue({.workers = 4, .waiting = kTasks});
  for (int i = 0; i < kTasks; ++i) {
    queue.push({.run = [&](Permit&) {
      ++done;
      all.count_down();
    }});
  }
  all.wait();
  CHECK(done == kTasks);
}

TEST_CASE("shutting down waits for what has begun and drops what has not") {
  std::latch begun(1);
  std::latch go_on(1);
  std::atomic<bool> first_ended{false};
  std::atomic<bool> second_ran{false};
  TaskQueue queue({.workers = 1});
  queue.push({.run = [&](Permit&) {
    begun.count_down();
    go_on.wait();
    first_ended = true;
  }});
  queue.push({.run = [&](Permit&) { second_ran = true; }});
  begun.wait();
  std::jthread release([&] { go_on.count_down(); });
  queue.shut_down();
  CHECK(first_ended);
  // The second waited while the first held the only worker: it ran only if the worker came to it
  // before the queue was closed.
  const bool ran_before = second_ran;
  queue.push({.run = [&](Permit&) { second_ran = !ran_before; }});
  CHECK(second_ran == ran_before);
}

TEST_CASE("clients take turns, whoever sent more") {
  TaskQueue queue({.workers = 1});
  Record record(5);
  Busy busy(queue);
  for (const char* what : {"a1", "a2", "a3"}) queue.push(noting(record, "a", what));
  queue.push(noting(record, "b", "b1"));
  queue.push(noting(record, "c", "c1"));
  busy.end();
  CHECK(record.wait() == std::vector<std::string>{"a1", "b1", "c1", "a2", "a3"});
}

TEST_CASE("where too much waits, the newest of who has most waiting is refused") {
  TaskQueue queue({.workers = 1, .waiting = 3});
  Record record(5);
  Busy busy(queue);
  for (const char* what : {"a1", "a2", "a3"}) queue.push(noting(record, "a", what));
  queue.push(noting(record, "b", "b1"));
  queue.push(noting(record, "a", "a4"));
  CHECK(queue.counts().waiting == 3);
  CHECK(queue.counts().crowded == 2);
  busy.end();
  CHECK(record.wait() == std::vector<std::string>{"a3 crowded", "a4 crowded", "a1", "b1", "a2"});
}

TEST_CASE("what can't be refused waits beyond the limit") {
  TaskQueue queue({.workers = 1, .waiting = 1});
  Record record(3);
  Busy busy(queue);
  for (const char* what : {"a1", "a2", "a3"}) {
    Task task = noting(record, "a", what);
    task.refuse = nullptr;
    queue.push(std::move(task));
  }
  busy.end();
  CHECK(record.wait() == std::vector<std::string>{"a1", "a2", "a3"});
}

TEST_CASE("what waited for all of its time is refused, and what nobody waits for is dropped") {
  TaskQueue queue({.workers = 1});
  Record record(2);
  Busy busy(queue);
  Task late = noting(record, "a", "a1");
  late.allowance = 1ms;
  queue.push(std::move(late));
  std::stop_source left;
  Task dropped = noting(record, "a", "a2");
  dropped.gone = left.get_token();
  queue.push(std::move(dropped));
  left.request_stop();
  queue.push(noting(record, "a", "a3"));
  const auto begun = std::chrono::steady_clock::now();
  while (std::chrono::steady_clock::now() - begun < 2ms) std::this_thread::yield();
  busy.end();
  CHECK(record.wait() == std::vector<std::string>{"a1 late", "a3"});
  CHECK(queue.counts().late == 1);
  CHECK(queue.counts().abandoned == 1);
}

TEST_CASE("work ends at its limit, and when its client leaves") {
  TaskQueue queue({.workers = 1, .quick = 10'000ms});
  std::latch both(2);
  std::string ended;
  queue.push({.allowance = 5ms,
              .run =
                  [&](Permit& permit) {
                    try {
                      work_for(10'000ms, permit);
                    } catch (const Error& error) {
                      if (error.code() == ErrorCode::TooLong) ended = error.what();
                    }
                    both.count_down();
                  },
              .refuse = [](Unserved) {}});
  std::stop_source client;
  queue.push({.gone = client.get_token(), .run = [&](Permit& permit) {
                client.request_stop();
                both.count_down();
                work_for(10'000ms, permit);
                FAIL("the work went on");
              }});
  both.wait();
  CHECK(ended == "the answer took longer than the 5 ms that it may take");
  queue.shut_down();
  CHECK(queue.counts().abandoned == 1);
}

TEST_CASE("what takes long runs beside the quick, few at a time, and begins anew for it") {
  TaskQueue queue({.workers = 2, .slow = 1, .quick = 2ms});
  std::latch slow_begun(1);
  std::latch go_on(1);
  std::latch all(3);
  std::atomic<int> begun_second{0};
  queue.push({.client = "a", .run = [&](Permit& permit) {
                work_for(4ms, permit);
                slow_begun.count_down();
                go_on.wait();
                all.count_down();
              }});
  slow_begun.wait();
  std::latch second_left(1);
  queue.push({.client = "a", .run = [&](Permit& permit) {
                if (++begun_second == 1) second_left.count_down();
                work_for(4ms, permit);
                all.count_down();
              }});
  second_left.wait();
  // The second worker is free again, and the slow one waits for its lane.
  queue.push({.client = "b", .run = [&](Permit&) {
                all.count_down();
                go_on.count_down();
              }});
  all.wait();
  CHECK(begun_second == 2);
  CHECK(queue.counts().slowed == 1);
}

TEST_CASE("what watches the server waits behind nobody") {
  TaskQueue queue({.workers = 1, .slow = 1});
  const Busy busy(queue);
  std::latch done(1);
  queue.push({.lane = Lane::Prompt, .run = [&](Permit&) { done.count_down(); }});
  done.wait();
}

}  // namespace readout::searchd
