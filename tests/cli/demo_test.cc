// SPDX-License-Identifier: GPL-3.0-or-later
// scripts/demo as far as it needs neither packages nor a build.
#include "tests/support/catch.h"
#include "tests/support/process.h"

namespace readout::test {
namespace {

ProgramResult demo(std::vector<std::string> arguments) {
  ProgramCall call;
  call.program = READOUT_SOURCE_DIR "/scripts/demo";
  call.arguments = std::move(arguments);
  return run(call);
}

}  // namespace

TEST_CASE("the demo explains itself") {
  const ProgramResult result = demo({"--help"});
  CHECK(result.status == 0);
  CHECK(result.out.starts_with("usage: scripts/demo"));
}

TEST_CASE("the demo refuses unknown options, with status 2 and its usage") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--bogus"},
                                                    {"surplus"},
                                                    {"--port"},
                                                    {"--port", "http"},
                                                    {"--port=99999"},
                                                    {"--port", ""}}) {
    const ProgramResult result = demo(arguments);
    INFO(arguments.front() << " " << result.err);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err.find("usage: scripts/demo") != std::string::npos);
  }
}

}  // namespace readout::test
