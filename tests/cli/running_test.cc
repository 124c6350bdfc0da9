// SPDX-License-Identifier: GPL-3.0-or-later
// An indexer at work: a second one beside it, signals, a sudden end.
#include <csignal>

#include "tests/cli/indexer_program.h"
#include "tests/support/catch.h"

namespace readout::test {
namespace {

/// An `add` that has read `lines` and waits for more: a broken line at the end shows that it has.
class WaitingIndexer {
 public:
  WaitingIndexer(const IndexerProgram& indexer,
                 std::vector<std::string> arguments,
                 const std::string& lines)
      : program_(indexer.open_call(std::move(arguments))) {
    // Blank lines fill what a reader takes at once.
    REQUIRE(program_.send(lines + "{broken\n" + std::string(300'000, '\n')));
    REQUIRE(eventually([this] { return contains(program_.err(), "standard input:"); }));
  }

  RunningProgram* operator->() { return &program_; }

 private:
  RunningProgram program_;
};

}  // namespace

TEST_CASE("a second indexer is refused with the process that holds the index") {
  const IndexerProgram indexer;
  WaitingIndexer first(indexer, {"add", "-"}, json_lines(2));
  const ProgramResult second = indexer.run({"add", "-"}, json_line("b"));
  CHECK(second.status == 3);
  CHECK(contains(second.err, "process " + std::to_string(first->pid())));
  CHECK(contains(second.err, "--wait"));
  first->close_input();
  CHECK(first->wait().status == 1);
  CHECK(indexer.articles() == 2);
}

TEST_CASE("with --wait a second indexer says whom it waits for, and then does its work") {
  const IndexerProgram indexer;
  WaitingIndexer first(indexer, {"add", "-"}, json_lines(2));
  ProgramCall call = indexer.call({"add", "--wait", "-"});
  call.input = json_line("b");
  RunningProgram second(call);
  REQUIRE(eventually([&] { return contains(second.err(), "waiting"); }));
  CHECK(contains(second.err(), std::to_string(first->pid())));
  first->close_input();
  CHECK(first->wait().status == 1);
  CHECK(second.wait().status == 0);
  CHECK(indexer.articles() == 3);
}

TEST_CASE("a search goes on while an indexer writes") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  WaitingIndexer writer(indexer, {"add", "--rebuild", "-"}, json_lines(2, "new"));
  CHECK(indexer.articles() == 3);
  writer->close_input();
  CHECK(writer->wait().status == 1);
  CHECK(indexer.articles() == 2);
}

TEST_CASE("Ctrl-C and SIGTERM commit what was read and say so") {
  for (const int number : {SIGINT, SIGTERM}) {
    for (const std::size_t before : {std::size_t{0}, std::size_t{3}}) {
      const IndexerProgram indexer;
      if (before > 0) REQUIRE(indexer.run({"add", "-"}, json_lines(before)).status == 0);
      WaitingIndexer writer(indexer, {"add", "-"}, json_lines(150, "new"));
      writer->signal(number);
      const ProgramResult result = writer->wait();
      INFO(result.err);
      CHECK(result.status == 128 + number);
      CHECK(contains(result.err, "stopped; what was read until then is committed"));
      CHECK(contains(result.out, "added 150"));
      CHECK(indexer.articles() == before + 150);
    }
  }
}

TEST_CASE("a rebuild that is stopped leaves the index as it was") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  WaitingIndexer writer(indexer, {"add", "--rebuild", "-"}, json_lines(150, "new"));
  writer->signal(SIGINT);
  const ProgramResult result = writer->wait();
  CHECK(result.status == 128 + SIGINT);
  CHECK(contains(result.err, "the index stays as it was"));
  CHECK(indexer.articles() == 3);
}

TEST_CASE("a killed indexer leaves the last commit, and the next one works") {
  for (const bool rebuild : {true, false}) {
    const IndexerProgram indexer;
    REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
    std::vector<std::string> arguments = {"add", "-"};
    if (rebuild) arguments.emplace_back("--rebuild");
    WaitingIndexer writer(indexer, arguments, json_lines(150, "new"));
    writer->signal(SIGKILL);
    CHECK(writer->wait().status == 128 + SIGKILL);
    CHECK(indexer.articles() == 3);
    CHECK(contains(indexer.run({"search", "talks"}).out, "About n1"));
    CHECK(indexer.run({"add", "-"}, json_lines(150, "new")).status == 0);
    CHECK(indexer.articles() == 153);
    CHECK(std::distance(std::filesystem::directory_iterator(indexer.index / "parts"), {}) == 2);
  }
}

}  // namespace readout::test
