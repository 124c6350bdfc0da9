// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/interrupts.h"

#include <chrono>
#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/catch.h"

namespace readout::indexer {
namespace {

/// Runs `work` in a child process; its status as waitpid() has it.
template <typename Work>
int in_child(const Work& work) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::alarm(30);
    ::_exit(work());
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

}  // namespace

TEST_CASE("the first signal requests a stop, and says which it was") {
  const int status = in_child([] {
    const Interrupts interrupts;
    if (interrupts.wait_for(std::chrono::milliseconds(1))) return 1;
    ::kill(::getpid(), SIGTERM);
    if (!interrupts.wait_for(std::chrono::seconds(20))) return 2;
    return interrupts.signal() == SIGTERM ? 0 : 3;
  });
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a signal at the very end does not end a process that has done all") {
  const int status = in_child([] {
    for (int i = 0; i < 300; ++i) {
      const Interrupts interrupts;
      ::kill(::getpid(), SIGTERM);
    }
    return 0;
  });
  CHECK_FALSE(WIFSIGNALED(status));
}

}  // namespace readout::indexer
