// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/index_lock.h"

#include <atomic>
#include <optional>
#include <string>
#include <thread>

#include <unistd.h>

#include "base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

using test::mentions;
using test::read_whole_file;
using test::TempDir;

/// The message of the Error{Busy} that taking the lock throws; empty if it throws none.
std::string refusal(const TempDir& index) {
  try {
    const IndexLock lock(index.path(), IfLocked::Fail);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::Busy);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a second lock in the same process is refused and names the holder") {
  const TempDir index;
  const IndexLock held(index.path(), IfLocked::Fail);
  CHECK(mentions(refusal(index), "process " + std::to_string(::getpid())));
}

TEST_CASE("who only reads keeps writers away, and is kept away by them") {
  const TempDir index;
  { const WriterBarrier nothing_to_lock(index.path(), IfLocked::Fail); }
  CHECK_FALSE(std::filesystem::exists(index / kLockFile));
  { const IndexLock made(index.path(), IfLocked::Fail); }
  {
    const WriterBarrier reading(index.path(), IfLocked::Fail);
    const WriterBarrier another(index.path(), IfLocked::Fail);
    CHECK(mentions(refusal(index), "is being written by"));
  }
  const IndexLock held(index.path(), IfLocked::Fail);
  CHECK_THROWS_AS(WriterBarrier(index.path(), IfLocked::Fail), Error);
}

TEST_CASE("a second lock in another process is refused and names the holder") {
  const TempDir index;
  const IndexLock held(index.path(), IfLocked::Fail);
  const std::string holder = "process " + std::to_string(::getpid());
  const int status =
      test::in_child([&] { return refusal(index).find(holder) == std::string::npos ? 1 : 0; });
  CHECK(status == 0);
}

TEST_CASE("the lock file holds the holder's process id, and nothing once it is free") {
  const TempDir index;
  {
    const IndexLock held(index.path(), IfLocked::Fail);
    CHECK(read_whole_file(index / kLockFile) == std::to_string(::getpid()) + "\n");
  }
  CHECK(read_whole_file(index / kLockFile).empty());
  CHECK(refusal(index).empty());
}

TEST_CASE("a killed holder leaves no lock behind") {
  const TempDir index;
  const int status = test::in_child([&] {
    const IndexLock held(index.path(), IfLocked::Fail);
    ::kill(::getpid(), SIGKILL);
    return 0;
  });
  REQUIRE(status == test::kKilled);
  CHECK_FALSE(read_whole_file(index / kLockFile).empty());
  CHECK(refusal(index).empty());
}

TEST_CASE("a waiting writer gets the lock once it is free") {
  const TempDir index;
  std::optional<IndexLock> held(std::in_place, index.path(), IfLocked::Fail);
  std::atomic<bool> left = false;
  bool left_before_taken = false;
  std::thread waiting([&] {
    const IndexLock lock(index.path(), IfLocked::Wait);
    left_before_taken = left;
  });
  left = true;
  held.reset();
  waiting.join();
  CHECK(left_before_taken);
}

TEST_CASE("a lock in a folder that is not there is an error that names it") {
  const TempDir index;
  const auto take = [&] { const IndexLock lock(index / "gone", IfLocked::Fail); };
  CHECK_THROWS_AS(take(), Error);
  CHECK(mentions(test::message_of([&] { take(); }), "gone"));
}

}  // namespace readout::engine
