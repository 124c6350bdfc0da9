// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that keep what an index holds: snapshot, restore, compact, export, upgrade.
#include <csignal>
#include <set>
#include <sstream>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <unistd.h>

#include "tests/cli/indexer_program.h"
#include "tests/cli/small_disk.h"
#include "tests/support/catch.h"
#include "tests/support/older_indexes.h"

namespace readout::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// By id, in the order of the lines.
std::vector<json> articles_in(const std::string& lines) {
  std::vector<json> out;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) out.push_back(json::parse(line));
  return out;
}

std::set<std::string> ids_of(const json& tags) {
  std::set<std::string> ids;
  for (const json& tag : tags) ids.insert(tag.at("id"));
  return ids;
}

}  // namespace

TEST_CASE("an index of an older format names upgrade, which makes it usable") {
  const IndexerProgram indexer;
  unpack_older_index("readout-7", indexer.index);
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"stats"},
                                                    {"search", "talks"},
                                                    {"add", "-"},
                                                    {"delete", "guild"},
                                                    {"check"},
                                                    {"check", "--repair"},
                                                    {"retag"},
                                                    {"compact"},
                                                    {"export"},
                                                    {"snapshot", "copy"},
                                                    {"stats", "--json"}}) {
    const ProgramResult result = indexer.run(arguments, json_line("a"));
    INFO(arguments.front() << ": " << result.err);
    CHECK(result.status == 3);
    CHECK(contains(result.err, "older format"));
    CHECK(contains(result.err, "indexer upgrade"));
  }
  const ProgramResult result = indexer.run({"upgrade"});
  INFO(result.err);
  CHECK(result.status == 0);
  CHECK(result.out == "upgraded 5 articles from readout-7\n");
  CHECK(indexer.run({"upgrade"}).out.starts_with("nothing to upgrade"));
  CHECK(contains(indexer.run({"stats"}).out, "(older than this: retag)"));
  CHECK(indexer.run({"check"}).status == 0);
  CHECK(contains(indexer.run({"search", "--actor", "acme-trust"}).out, "Zorbax Guild"));
  CHECK(indexer.run({"retag"}).status == 0);
  CHECK(indexer.articles() == 5);
}

TEST_CASE("an upgrade that waits for another indexer can be stopped") {
  const IndexerProgram indexer;
  unpack_older_index("readout-7", indexer.index);
  const int lock = ::open((indexer.index / "LOCK").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  REQUIRE(::flock(lock, LOCK_EX | LOCK_NB) == 0);
  CHECK(contains(indexer.run({"upgrade"}).err, "is being written by"));
  RunningProgram waiting(indexer.open_call({"upgrade", "--wait"}));
  REQUIRE(eventually([&] { return contains(waiting.err(), "; waiting"); }));
  waiting.signal(SIGTERM);
  const ProgramResult result = waiting.wait();
  CHECK(result.status == 128 + SIGTERM);
  CHECK(contains(result.err, "stopped; the index stays as it was"));
  ::close(lock);
  CHECK(indexer.run({"upgrade", "--wait"}).status == 0);
}

TEST_CASE("an upgrade on a full disk leaves the index as it was, and goes through with room") {
  const IndexerProgram indexer;
  const SmallDisk disk(indexer.index, "100k");
  if (!disk.mounted()) {
    WARN("skipped: no file system can be mounted here");
    return;
  }
  unpack_older_index("readout-6", indexer.index);
  const ProgramResult result = indexer.run({"upgrade"});
  INFO(result.err);
  CHECK(result.status == 3);
  CHECK(contains(result.err, "No space left on device"));
  CHECK(contains(result.err, "stays as it was"));
  CHECK(contains(indexer.run({"stats"}).err, "indexer upgrade"));
  REQUIRE(disk.grow());
  CHECK(indexer.run({"upgrade"}).status == 0);
  CHECK(indexer.run({"check"}).status == 0);
}

TEST_CASE("a snapshot is an index, and restore brings it back") {
  const IndexerProgram indexer;
  const std::string copy = (indexer.folder / "copy").string();
  REQUIRE(indexer.run({"add", "-"}, json_lines(5)).status == 0);
  REQUIRE(indexer.run({"delete", "n2"}).status == 0);
  const ProgramResult taken = indexer.run({"snapshot", copy});
  CHECK(taken.status == 0);
  CHECK(taken.out.starts_with("snapshot of 4 articles in 1 part: "));
  CHECK(contains(taken.out, " linked, 0 bytes copied"));
  CHECK(run(indexer.bare_call({"check", "--index", copy})).status == 0);

  REQUIRE(indexer.run({"add", "-"}, json_lines(3, "more")).status == 0);
  REQUIRE(run(indexer.bare_call({"add", "--index", copy, "-"})).status == 1);
  CHECK(indexer.articles() == 7);
  const ProgramResult restored = indexer.run({"restore", copy});
  INFO(restored.err);
  CHECK(restored.status == 0);
  CHECK(restored.out.starts_with("restored 4 articles in 1 part: "));
  CHECK(indexer.articles() == 4);
  CHECK(indexer.run({"check"}).status == 0);

  CHECK(indexer.run({"snapshot", copy}).status == 2);  // is not empty
  CHECK(indexer.run({"snapshot"}).status == 2);
  CHECK(indexer.run({"snapshot", "a", "b"}).status == 2);
  CHECK(indexer.run({"snapshot", "a", "--", "b"}).status == 2);
  CHECK(indexer.run({"restore", (indexer.folder / "none").string()}).status == 3);
}

TEST_CASE("a snapshot to another file system is a copy; where that is full nothing stays") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(50)).status == 0);
  const SmallDisk disk(indexer.folder / "disk", "20k");
  if (!disk.mounted()) {
    WARN("skipped: no file system can be mounted here");
    return;
  }
  const std::string copy = (indexer.folder / "disk" / "copy").string();
  const ProgramResult full = indexer.run({"snapshot", copy});
  INFO(full.err);
  CHECK(full.status == 3);
  CHECK(contains(full.err, "No space left on device"));
  CHECK_FALSE(fs::exists(copy));
  REQUIRE(disk.grow());
  CHECK(contains(indexer.run({"snapshot", copy}).out, " 0 bytes linked, "));
  CHECK(run(indexer.bare_call({"check", "--index", copy})).status == 0);

  // And back, to a disk that is full.
  REQUIRE(indexer.run({"add", "-"}, json_lines(5, "more")).status == 0);
  CHECK(indexer.run({"restore", copy}).status == 0);
  CHECK(indexer.articles() == 50);
}

TEST_CASE("compact says what it does, and begins only where there is room") {
  const IndexerProgram indexer;
  const SmallDisk disk(indexer.index, "2m");
  if (!disk.mounted()) {
    WARN("skipped: no file system can be mounted here");
    return;
  }
  REQUIRE(indexer.run({"add", "-"}, json_lines(200)).status == 0);
  REQUIRE(indexer.run({"add", "-"}, json_lines(20, "more")).status == 0);
  REQUIRE(indexer.run({"delete", "n2"}).status == 0);
  indexer.folder.write("index/ballast", std::string(1'900'000, 'x'));
  const ProgramResult full = indexer.run({"compact"});
  INFO(full.err);
  CHECK(full.status == 3);
  CHECK(contains(full.err, "are free"));
  CHECK(contains(full.err, "Free some space"));
  fs::remove(indexer.index / "ballast");
  const ProgramResult result = indexer.run({"compact"});
  CHECK(result.status == 0);
  CHECK(contains(result.err, "compacting 2 parts of "));
  CHECK(result.out.starts_with("compacted 219 articles: from 2 parts with 1 deleted article and "));
  CHECK(indexer.run({"compact"}).out.starts_with("nothing to compact"));
  CHECK(indexer.run({"check"}).out == "checked 219 articles in 1 part: all well\n");
}

TEST_CASE("additions go on where merges have no room, and say so when parts grow too many") {
  const IndexerProgram indexer;
  const SmallDisk disk(indexer.index, "20m");
  if (!disk.mounted()) {
    WARN("skipped: no file system can be mounted here");
    return;
  }
  // The first parts are so large that to merge any of them there is no room.
  for (std::size_t part = 0; part < 14; ++part) {
    if (part == 3) indexer.folder.write("index/ballast", std::string());
    const std::size_t room = fs::space(indexer.index).available;
    if (part >= 3 && room > 1'000'000) {
      const std::string before = read_whole_file(indexer.index / "ballast");
      indexer.folder.write("index/ballast", before + std::string(room - 900'000, 'x'));
    }
    const ProgramResult result =
        indexer.run({"add", "-"}, large_input(part < 3 ? 60 : 2, "p" + std::to_string(part) + "-"));
    INFO(part << " " << result.err);
    if (result.status == 0) continue;
    CHECK(result.status == 3);
    CHECK(contains(result.err, "no room on the disk to merge"));
    CHECK(contains(result.err, "indexer compact"));
  }
  CHECK(indexer.run({"check"}).status == 0);
  CHECK(indexer.articles() == 3 * 60 + 11 * 2);
}

TEST_CASE("what is exported is read again as the same articles") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", (older_indexes() / "articles.jsonl").string()}).status == 0);
  const std::string lines = indexer.run({"export"}).out;
  const std::vector<json> before = articles_in(lines);
  REQUIRE(before.size() == 5);  // copies too
  const IndexerProgram second;
  REQUIRE(second.run({"add", "-"}, lines).status == 0);
  const std::vector<json> after = articles_in(second.run({"export"}).out);
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    INFO(before[i].at("id"));
    for (const char* member : {"id",
                               "url",
                               "title",
                               "body",
                               "published",
                               "source",
                               "authors",
                               "language",
                               "sections",
                               "summary"})
      CHECK(after[i].at(member) == before[i].at(member));
    CHECK(ids_of(after[i].at("actors")) == ids_of(before[i].at("actors")));
    // A title that was made of the text is one that is given then: it may show more.
    const std::set<std::string> issues = ids_of(after[i].at("issues"));
    for (const std::string& issue : ids_of(before[i].at("issues"))) CHECK(issues.contains(issue));
  }
}

TEST_CASE("an export to a standard output that takes nothing fails with the reason") {
  if (!fs::exists("/dev/full")) return;
  const IndexerProgram indexer;
  const std::size_t articles = GENERATE(std::size_t{2}, std::size_t{500});
  REQUIRE(indexer.run({"add", "-"}, json_lines(articles)).status == 0);
  ProgramCall call = indexer.call({});
  call.program = "/bin/sh";
  call.arguments = {"-c",
                    std::string("'") + READOUT_INDEXER + "' --index index export > /dev/full"};
  const ProgramResult result = run(call);
  INFO(result.err);
  CHECK(result.status == 3);
  CHECK(contains(result.err, "can't write standard output: No space left on device"));
  CHECK(lines_of(result.err) == 2);

  ProgramCall closed = indexer.call({"export"});
  closed.output_to = ProgramCall::OutputTo::Closed;
  const ProgramResult head = run(closed);
  CHECK(head.status == 0);
  CHECK(head.err.empty());
}

TEST_CASE("an export that broke off goes on behind an id, whether or not that is there") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(5)).status == 0);
  const fs::path file = indexer.folder / "out.jsonl";
  CHECK(indexer.run({"export", file.string()}).out.starts_with("exported 5 articles to "));
  const std::string whole = read_whole_file(file);
  CHECK(articles_in(whole)[4].at("id") == "n5");
  const std::size_t third = whole.find("n3");
  indexer.folder.write("out.jsonl", whole.substr(0, third + 20));  // in the middle of a line
  CHECK(indexer.run({"export", "--after", "n2", file.string()}).status == 0);
  CHECK(read_whole_file(file) == whole);

  REQUIRE(indexer.run({"delete", "n2"}).status == 0);
  REQUIRE(indexer.run({"add", "-"}, json_line("n3", "New.")).status == 0);  // comes last now
  const std::vector<json> rest = articles_in(indexer.run({"export", "--after", "n2"}).out);
  REQUIRE(rest.size() == 3);
  CHECK(rest[0].at("body") == "New.");
  CHECK(rest[2].at("id") == "n5");
  CHECK(indexer.run({"export", "--after", "n5"}).out.empty());
}

TEST_CASE("an export into the index's own folder is refused, and nothing of it is written over") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  const std::string manifest = read_whole_file(indexer.index / "XAPIANDB");
  fs::create_directory_symlink(indexer.index, indexer.folder / "link");
  fs::create_symlink(indexer.index / "XAPIANDB", indexer.folder / "news.jsonl");
  for (const char* file : {"index/XAPIANDB",
                           "index/new.jsonl",
                           "index/parts/new.jsonl",
                           "index/parts/../new.jsonl",
                           "link/XAPIANDB",
                           "news.jsonl"}) {
    for (const bool goes_on : {false, true}) {
      std::vector<std::string> arguments = {"export", (indexer.folder / file).string()};
      if (goes_on) arguments.insert(arguments.end(), {"--after", "n1"});
      const ProgramResult result = indexer.run(arguments);
      INFO(file << ": " << result.err);
      CHECK(result.status == 2);
      CHECK(contains(result.err, "lies in the index"));
    }
  }
  CHECK(read_whole_file(indexer.index / "XAPIANDB") == manifest);
  CHECK_FALSE(fs::exists(indexer.index / "new.jsonl"));
  CHECK(indexer.run({"check"}).status == 0);
  CHECK(indexer.run({"export", (indexer.folder / "index.jsonl").string()}).status == 0);
}

TEST_CASE("an export takes a query and the filters of a search, and refuses what is wrong") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", (older_indexes() / "articles.jsonl").string()}).status == 0);
  const auto count = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "export");
    const ProgramResult result = indexer.run(arguments);
    CHECK(result.status == 0);
    return lines_of(result.out);
  };
  CHECK(count({"--query", "harbour"}) == 2);
  CHECK(count({"--query", "harbour", "--copies", "fold"}) == 1);
  CHECK(count({"--actor", "acme-trust"}) == 1);
  CHECK(count({"--from", "2023", "--source", "The Example"}) == 1);
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--from", "someday"},
                                                {"--match", "most"},
                                                {"--limit", "5"},
                                                {"a", "b"}}) {
    std::vector<std::string> arguments = {"export"};
    arguments.insert(arguments.end(), wrong.begin(), wrong.end());
    const ProgramResult result = indexer.run(arguments);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
  }
  CHECK(indexer.run({"export", (indexer.folder / "no" / "file").string()}).status == 3);
}

}  // namespace readout::test
