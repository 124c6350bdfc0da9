// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/child_process.h"

#include <csignal>
#include <stdexcept>

#include "tests/support/catch.h"

namespace readout {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("What a child says comes line by line, however much it is") {
  const ChildEnd end = run_in_child([](const Say& say) {
    say("one\nline");
    for (int i = 0; i < 20'000; ++i) say("another");
  });
  CHECK(end.crash.empty());
  CHECK(end.said.size() == 20'001);
  CHECK(end.said.front() == "one line");
}

TEST_CASE("A crash is told, and what was said before it") {
  const ChildEnd end = run_in_child([](const Say& say) {
    say("before");
    ::signal(SIGSEGV, SIG_DFL);
    ::raise(SIGSEGV);
  });
  CHECK(end.said == Lines{"before"});
  CHECK(end.crash.starts_with("signal 11 ("));
}

TEST_CASE("An exception is told with its message") {
  const ChildEnd end = run_in_child([](const Say&) { throw std::runtime_error("too strange"); });
  CHECK(end.said == Lines{"too strange"});
  CHECK(end.crash == "an exception");
}

}  // namespace
}  // namespace readout
