// SPDX-License-Identifier: GPL-3.0-or-later
// Streams that never end: what came down a pipe is found soon, and is not lost by a stop.
#include <algorithm>
#include <csignal>
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/cli/indexer_program.h"
#include "tests/support/catch.h"

namespace readout::test {
namespace {

const std::vector<std::string> kAddSoon = {"add", "--commit-every", "1", "-"};

}  // namespace

TEST_CASE("what an open pipe gave is found soon, whatever the index held before") {
  const std::size_t before = GENERATE(std::size_t{3}, std::size_t{0});
  const IndexerProgram indexer;
  if (before > 0) REQUIRE(indexer.run({"add", "-"}, json_lines(before)).status == 0);
  RunningProgram feed(indexer.open_call(kAddSoon));
  REQUIRE(feed.send(json_lines(5, "first")));
  const auto holds = [&](std::size_t count) {
    return indexer.run({"stats"}).status == 0 && indexer.articles() == count;
  };
  CHECK(eventually([&] { return holds(before + 5); }));
  REQUIRE(feed.send(json_lines(2, "later") + json_line("first1", "Changed.")));
  CHECK(eventually([&] { return holds(before + 7); }));
  CHECK(contains(indexer.run({"search", "changed"}).out, "About first1"));
  feed.close_input();
  const ProgramResult result = feed.wait();
  CHECK(result.status == 0);
  CHECK(contains(result.out, "added 7, replaced 0, unchanged 0, skipped 0, superseded 1"));
}

TEST_CASE("a stop loses no line that was in the pipe, and says how far it came") {
  const std::size_t lines = GENERATE(std::size_t{4}, std::size_t{40}, std::size_t{149});
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  RunningProgram feed(indexer.open_call(kAddSoon));
  // That the broken line is named shows that the reading has begun.
  REQUIRE(feed.send("{broken\n" + json_line("a")));
  REQUIRE(eventually([&] { return contains(feed.err(), "standard input:1:"); }));
  REQUIRE(feed.send(json_lines(lines, "new") + "{\"id\": \"cut"));
  feed.signal(SIGTERM);
  feed.signal(SIGTERM);  // as timeout(1) does: one request
  REQUIRE(eventually([&] { return contains(feed.err(), "stopped"); }));
  const ProgramResult result = feed.wait();
  INFO(result.err);
  CHECK(result.status == 128 + SIGTERM);
  CHECK(contains(result.err,
                 "what was read until then is committed: " + std::to_string(lines + 1) +
                     " articles, up to line " + std::to_string(lines + 2) + " of standard input"));
  CHECK(contains(result.out,
                 "added " + std::to_string(lines + 1) + ", replaced 0, unchanged 0, skipped 1"));
  CHECK(indexer.articles() == lines + 4);
}

TEST_CASE("a text that a stop cut off is no article") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  RunningProgram feed(indexer.open_call({"add", "--json", "--commit-every", "1", "-"}));
  // A stop before the reading has begun is no stop of this kind.
  REQUIRE(eventually([&] { return contains(feed.out(), "\"progress\""); }));
  REQUIRE(feed.send("# Talks\n\nThe ministers met in"));
  feed.signal(SIGINT);
  REQUIRE(eventually([&] { return contains(feed.err(), "stopped"); }));
  const ProgramResult result = feed.wait();
  CHECK(result.status == 128 + SIGINT);
  CHECK(contains(result.err, "committed: 0 articles\n"));
  CHECK(indexer.articles() == 3);
}

TEST_CASE("a stop before anything was read writes nothing, and says so") {
  const IndexerProgram indexer;
  RunningProgram feed(indexer.open_call({"add", "--json", "-"}));
  REQUIRE(eventually([&] { return contains(feed.out(), "\"progress\""); }));
  feed.signal(SIGTERM);
  REQUIRE(eventually([&] { return contains(feed.err(), "stopped"); }));
  const ProgramResult result = feed.wait();
  CHECK(result.status == 128 + SIGTERM);
  CHECK(result.err == "indexer: stopped; the index stays as it was\n");
  CHECK(contains(result.out, "\"outcome\":\"left-as-it-was\",\"stopped\":true"));
  CHECK(contains(indexer.run({"stats"}).err, "there is no index"));
}

TEST_CASE("a stop while another indexer is waited for ends well, whatever the command") {
  using Arguments = std::vector<std::string>;
  const Arguments arguments = GENERATE(Arguments{"add", "--wait", "-"},
                                       Arguments{"add", "--wait", "--json", "-"},
                                       Arguments{"retag", "--wait"},
                                       Arguments{"delete", "--wait", "n1"});
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  RunningProgram first(indexer.open_call({"add", "--json", "-"}));
  REQUIRE(eventually([&] { return contains(first.out(), "\"progress\""); }));
  RunningProgram second(indexer.open_call(arguments));
  REQUIRE(eventually([&] { return contains(second.err(), "; waiting"); }));
  second.signal(SIGTERM);
  const ProgramResult result = second.wait();
  CHECK(result.status == 128 + SIGTERM);
  CHECK(contains(result.err, "; waiting\nindexer: stopped; the index stays as it was\n"));
  if (arguments[arguments.size() - 2] == "--json")
    CHECK(contains(result.out, "\"outcome\":\"left-as-it-was\",\"stopped\":true"));
  REQUIRE(first.send(json_line("later")));
  CHECK(first.wait().status == 0);
  CHECK(indexer.articles() == 4);
}

TEST_CASE("for programs a run tells what it does as JSON, one object a line") {
  const IndexerProgram indexer;
  RunningProgram feed(indexer.open_call({"add", "--json", "--commit-every", "1", "-"}));
  REQUIRE(feed.send(json_lines(5)));
  REQUIRE(eventually([&] { return contains(feed.out(), "\"committed\""); }));
  feed.close_input();
  const ProgramResult result = feed.wait();
  CHECK(result.status == 0);
  std::istringstream lines(result.out);
  std::vector<nlohmann::json> events;
  for (std::string line; std::getline(lines, line);) events.push_back(nlohmann::json::parse(line));
  REQUIRE(events.size() >= 3);
  CHECK(events.front().at("event") == "progress");
  const auto committed = std::find_if(events.begin(), events.end(), [](const auto& event) {
    return event.at("event") == "committed";
  });
  CHECK(committed->at("articles") == 5);
  CHECK(committed->at("indexed") == 5);
  CHECK(committed->at("stream") == "standard input");
  CHECK(committed->at("line") == 5);
  CHECK(committed->at("bytes") == json_lines(5).size());
  const nlohmann::json& summary = events.back();
  CHECK(summary.at("event") == "summary");
  CHECK(summary.at("outcome") == "committed");
  CHECK(summary.at("stopped") == false);
  CHECK(summary.at("added") == 5);
  CHECK(summary.at("skipped") == 0);
  CHECK(summary.at("seconds") > 0);
}

TEST_CASE("the last line for programs is the summary, also where nothing was committed") {
  const IndexerProgram indexer;
  const auto summary = [&](std::vector<std::string> arguments, const std::string& input) {
    const std::string out = indexer.run(std::move(arguments), input).out;
    const std::size_t last = out.rfind('\n', out.size() - 2);
    return nlohmann::json::parse(out.substr(last == std::string::npos ? 0 : last + 1));
  };
  CHECK(summary({"add", "--json", "-"}, json_lines(2)).at("added") == 2);
  CHECK(summary({"add", "--json", "--rebuild", "-"}, "").at("outcome") == "left-as-it-was");
}

TEST_CASE("how long additions may wait is a number of seconds") {
  const IndexerProgram indexer;
  for (const char* value : {"0", "-1", "1.5", "soon", "86401", ""}) {
    const ProgramResult result = indexer.run({"add", "--commit-every", value, "-"});
    CHECK(result.status == 2);
    CHECK(contains(result.err, "--commit-every"));
  }
}

}  // namespace readout::test
