// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/bounded_queue.h"

#include <atomic>
#include <future>
#include <memory>

#include "tests/support/catch.h"
#include "tests/support/process.h"

namespace readout::indexer {
namespace {

TEST_CASE("Items come out in the order they went in, also after closing") {
  BoundedQueue<int> queue(3);
  CHECK(queue.push(1));
  CHECK(queue.push(2));
  queue.close();
  CHECK_FALSE(queue.push(3));
  CHECK(queue.pop() == 1);
  CHECK(queue.pop() == 2);
  CHECK(queue.pop() == std::nullopt);
}

TEST_CASE("A push into a full queue waits for room") {
  BoundedQueue<int> queue(1);
  std::atomic<int> pushed = 0;
  auto pusher = std::async(std::launch::async, [&] {
    for (int i = 0; i < 3; ++i) {
      REQUIRE(queue.push(i));
      ++pushed;
    }
  });
  REQUIRE(test::eventually([&] { return pushed == 1; }));
  CHECK(queue.pop() == 0);
  REQUIRE(test::eventually([&] { return pushed == 2; }));
  CHECK(queue.pop() == 1);
  CHECK(queue.pop() == 2);
  pusher.get();
}

TEST_CASE("Abandoning a queue drops its items and wakes waiting threads") {
  BoundedQueue<std::shared_ptr<int>> queue(1);
  const auto thing = std::make_shared<int>(1);
  REQUIRE(queue.push(thing));
  auto pusher = std::async(std::launch::async, [&] { return queue.push(thing); });
  queue.abandon();
  CHECK_FALSE(pusher.get());
  CHECK(queue.pop() == std::nullopt);
  CHECK(thing.use_count() == 1);
}

}  // namespace
}  // namespace readout::indexer
