// SPDX-License-Identifier: GPL-3.0-or-later
// indexer add and delete: what the index holds afterwards, and what is said.
#include <chrono>
#include <filesystem>

#include "tests/cli/indexer_program.h"
#include "tests/support/catch.h"

namespace readout::test {

TEST_CASE("add prints one line of figures and nothing else") {
  const IndexerProgram indexer;
  indexer.folder.write("news/a.txt", "Talks in Beijing.\n\nThey went on for two days.");
  indexer.folder.write("news/deep/b.jsonl", json_lines(3));
  const ProgramResult result = indexer.run({"add", "news"});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  CHECK(lines_of(result.out) == 1);
  CHECK(result.out.starts_with("added 4, replaced 0, unchanged 0, skipped 0 in "));
  CHECK(indexer.articles() == 4);
}

TEST_CASE("standard input is read as a file would be") {
  const IndexerProgram indexer;
  CHECK(indexer.run({"add", "-"}, json_lines(5)).status == 0);
  CHECK(indexer.articles() == 5);
}

TEST_CASE("a second run leaves what has not changed, and replaces what has") {
  const IndexerProgram indexer;
  indexer.folder.write("news.jsonl", json_line("a") + json_line("b"));
  REQUIRE(indexer.run({"add", "news.jsonl"}).status == 0);
  CHECK(indexer.run({"add", "news.jsonl"})
            .out.starts_with("added 0, replaced 0, unchanged 2, skipped 0"));
  indexer.folder.write("news.jsonl", json_line("a") + json_line("b", "Other.") + json_line("c"));
  CHECK(indexer.run({"add", "news.jsonl"})
            .out.starts_with("added 1, replaced 1, unchanged 1, skipped 0"));
  CHECK(indexer.articles() == 3);
}

TEST_CASE("a file of the same size and time is not read again") {
  const IndexerProgram indexer;
  const auto file = indexer.write_old("news.jsonl", json_line("a"));
  const auto time = std::filesystem::last_write_time(file);
  REQUIRE(indexer.run({"add", "news.jsonl"}).status == 0);
  indexer.folder.write("news.jsonl", json_line("b"));
  std::filesystem::last_write_time(file, time);
  CHECK(indexer.run({"add", "news.jsonl"})
            .out.starts_with("added 0, replaced 0, unchanged 1, skipped 0"));
}

TEST_CASE("a file that was touched but has the same bytes is not read again") {
  namespace fs = std::filesystem;
  const IndexerProgram indexer;
  const std::string lines = json_lines(3);
  const bool just_written = GENERATE(true, false);
  const auto write = [&](const std::string& content) {
    return just_written ? indexer.folder.write("news.jsonl", content)
                        : indexer.write_old("news.jsonl", content);
  };
  const fs::path file = write(lines);
  REQUIRE(indexer.run({"add", "news.jsonl"}).status == 0);
  // An article that was read again would be in the index again.
  REQUIRE(indexer.run({"delete", "n2"}).status == 0);
  const auto old = fs::last_write_time(file);
  for (const int hours : {-2, -1, -1, 0}) {
    fs::last_write_time(file, old + std::chrono::hours(hours));
    CHECK(indexer.run({"add", "news.jsonl"})
              .out.starts_with("added 0, replaced 0, unchanged 3, skipped 0"));
    CHECK(indexer.articles() == 2);
  }
  std::string other = lines;
  other.replace(other.rfind("About n3"), 8, "About m3");
  write(other);
  CHECK(indexer.run({"add", "news.jsonl"})
            .out.starts_with("added 1, replaced 1, unchanged 1, skipped 0"));
}

TEST_CASE("a part of a file that could not be read is tried again, whatever its bytes") {
  const IndexerProgram indexer;
  indexer.folder.write("news.jsonl", json_lines(2) + "{broken\n");
  for (const char* figures : {"added 2, replaced 0, unchanged 0, skipped 1",
                              "added 0, replaced 0, unchanged 2, skipped 1"}) {
    const ProgramResult result = indexer.run({"add", "news.jsonl"});
    CHECK(result.status == 1);
    CHECK(result.out.starts_with(figures));
  }
}

TEST_CASE("another catalogue reads everything again") {
  const IndexerProgram indexer;
  indexer.write_old("news.jsonl", json_line("a", "The Zorbax Guild met."));
  REQUIRE(indexer.run({"add", "news.jsonl"}).status == 0);
  indexer.folder.write("own/mine.toml",
                       "[[actor]]\nid = \"zorbax-guild\"\nname = \"Zorbax Guild\"\n"
                       "type = \"organisation\"\n");
  const ProgramResult result = indexer.run({"--catalogue", "own", "add", "news.jsonl"});
  INFO(result.err);
  CHECK(result.out.starts_with("added 0, replaced 1, unchanged 0, skipped 0"));
  CHECK(contains(indexer.run({"search", "--actor", "zorbax-guild"}).out, "About a"));
}

TEST_CASE("pruning removes what has gone from the folder given, and only that") {
  const IndexerProgram indexer;
  indexer.write_old("news/a.jsonl", json_line("a"));
  indexer.write_old("news/deep/b.jsonl", json_line("b"));
  indexer.write_old("news/c.jsonl", json_line("c1") + json_line("c2"));
  indexer.write_old("newsletter/d.jsonl", json_line("d"));
  REQUIRE(indexer.run({"add", "news", "newsletter"}).status == 0);
  REQUIRE(indexer.run({"add", "-"}, json_line("piped")).status == 0);
  const auto b = indexer.folder / "news/deep/b.jsonl";
  std::filesystem::rename(b, indexer.folder / "b.jsonl");
  std::filesystem::remove(indexer.folder / "newsletter/d.jsonl");
  indexer.folder.write("news/c.jsonl", json_line("c2"));

  CHECK(
      indexer.run({"add", "news"}).out.starts_with("added 0, replaced 0, unchanged 2, skipped 0"));
  CHECK(indexer.articles() == 6);
  const ProgramResult result = indexer.run({"add", "--prune", "news"});
  CHECK(result.status == 0);
  CHECK(contains(result.out, ", removed 2 in "));
  CHECK(indexer.articles() == 4);  // a, c2, d, piped
  CHECK_FALSE(contains(indexer.run({"add", "--prune", "news"}).out, "removed"));

  // A file that comes back is read, though it looks as it did.
  std::filesystem::rename(indexer.folder / "b.jsonl", b);
  CHECK(indexer.run({"add", "--prune", "news"}).out.starts_with("added 1,"));
}

TEST_CASE("pruning spares articles that moved to another file") {
  const IndexerProgram indexer;
  indexer.write_old("news/old.jsonl", json_line("a") + json_line("b"));
  REQUIRE(indexer.run({"add", "news"}).status == 0);
  std::filesystem::rename(indexer.folder / "news/old.jsonl", indexer.folder / "news/new.jsonl");
  const ProgramResult result = indexer.run({"add", "--prune", "news"});
  CHECK(result.status == 0);
  CHECK_FALSE(contains(result.out, "removed"));
  CHECK(indexer.articles() == 2);
}

TEST_CASE("pruning spares what could not be read, and knows files after a retag") {
  const IndexerProgram indexer;
  indexer.write_old("news/a.jsonl", json_line("a") + json_line("b"));
  indexer.write_old("news/c.jsonl", json_line("c"));
  REQUIRE(indexer.run({"add", "news"}).status == 0);
  indexer.folder.write("news/a.jsonl", json_line("a") + "{broken");
  CHECK(indexer.run({"add", "--prune", "news"}).status == 1);
  CHECK(indexer.articles() == 3);
  REQUIRE(indexer.run({"retag"}).status == 0);
  std::filesystem::remove(indexer.folder / "news/c.jsonl");
  CHECK(contains(indexer.run({"add", "--prune", "news"}).out, "removed 1"));
  CHECK(indexer.articles() == 2);
}

TEST_CASE("a rebuild holds what was read by it and nothing else") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  const ProgramResult result = indexer.run({"add", "--rebuild", "-"}, json_line("other"));
  CHECK(result.status == 0);
  CHECK(result.out.starts_with("added 1, replaced 0"));
  CHECK(indexer.articles() == 1);
}

TEST_CASE("a rebuild that reads nothing leaves the index as it was") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  std::filesystem::create_directory(indexer.folder / "empty");
  const ProgramResult result = indexer.run({"add", "--rebuild", "empty"});
  CHECK(result.status == 1);
  CHECK(contains(result.err, "stays as it was"));
  CHECK(indexer.articles() == 3);
}

TEST_CASE("one id in two files of a run is reported, and the later one stays") {
  const IndexerProgram indexer;
  indexer.folder.write("1.jsonl", json_line("same", "First."));
  indexer.folder.write("2.jsonl", json_line("same", "Second."));
  const ProgramResult result = indexer.run({"add", "1.jsonl", "2.jsonl"});
  CHECK(contains(result.err, "2.jsonl:1"));
  CHECK(contains(result.err, "1.jsonl"));
  CHECK(contains(result.out, "superseded 1"));
  CHECK(contains(indexer.run({"search", "second"}).out, "About same"));
  CHECK_FALSE(contains(indexer.run({"search", "first"}).out, "About same"));
}

TEST_CASE("a terminal gets a progress line that is gone at the end") {
  const IndexerProgram indexer;
  ProgramCall call = indexer.call({"add", "-"});
  call.input = json_lines(50);
  call.errors_to = ProgramCall::ErrorsTo::Terminal;
  const ProgramResult result = run(call);
  CHECK(result.status == 0);
  CHECK(contains(result.err, "article"));
  CHECK(result.err.ends_with('\r'));
  CHECK(lines_of(result.out) == 1);
}

TEST_CASE("delete removes by id and names what it did not find") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3) + json_line("-dash")).status == 0);
  const ProgramResult both = indexer.run({"delete", "n1", "nobody"});
  CHECK(both.status == 1);
  CHECK(both.out == "deleted n1\n");
  CHECK(contains(both.err, "'nobody'"));
  const ProgramResult dash = indexer.run({"delete", "--", "-dash"});
  CHECK(dash.status == 0);
  CHECK(indexer.articles() == 2);
}

TEST_CASE("an article deleted comes back with the next reading of a file that changed") {
  const IndexerProgram indexer;
  indexer.folder.write("news.jsonl", json_line("a"));
  REQUIRE(indexer.run({"add", "news.jsonl"}).status == 0);
  REQUIRE(indexer.run({"delete", "a"}).status == 0);
  CHECK(indexer.articles() == 0);
  indexer.folder.write("news.jsonl", json_line("a") + json_line("b"));
  REQUIRE(indexer.run({"add", "news.jsonl"}).status == 0);
  CHECK(indexer.articles() == 2);
}

}  // namespace readout::test
