// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources.h"

#include <atomic>
#include <filesystem>
#include <istream>

#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "indexer/descriptor_input.h"
#include "indexer/size_survey.h"
#include "indexer/source_reader.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace readout::indexer {
namespace {

namespace fs = std::filesystem;

struct Walked {
  std::vector<std::string> names;
  std::vector<std::string> problems;  ///< "file name: message"
  std::vector<Source> sources;
};

Walked walk(const std::vector<std::string>& paths, const fs::path& except = {}) {
  Walked out;
  const WalkEvents events{.source =
                              [&](const Source& source) {
                                out.names.push_back(source.name);
                                out.sources.push_back(source);
                              },
                          .problem =
                              [&](const article::ReadProblem& problem) {
                                out.problems.push_back(fs::path(problem.path).filename().string() +
                                                       ": " + problem.message);
                              },
                          .except = except};
  walk_sources(paths, events);
  return out;
}

using Names = std::vector<std::string>;

TEST_CASE("A folder is walked in the order of names, with paths below it as names") {
  const test::TempDir folder;
  for (const char* file : {"b.txt", "a/z.txt", "a/b/c.txt", "c/d.txt", "a.txt"}) {
    folder.write(file, "x");
  }
  const Walked walked = walk({folder.path().string()});
  CHECK(walked.names == Names{"a/b/c.txt", "a/z.txt", "a.txt", "b.txt", "c/d.txt"});
  CHECK(walked.problems.empty());
  CHECK(walked.sources[3].size == 1);
  CHECK(walked.sources[3].shown == (folder / "b.txt").string());
}

TEST_CASE("Hidden files and folders are passed over, unless named themselves") {
  const test::TempDir folder;
  folder.write(".git/config", "x");
  const fs::path hidden = folder.write(".secret.txt", "x");
  folder.write("seen.txt", "x");
  CHECK(walk({folder.path().string()}).names == Names{"seen.txt"});
  CHECK(walk({hidden.string()}).names == Names{hidden.string()});
}

TEST_CASE("Links to files are followed, links to folders are not, broken ones are named") {
  const test::TempDir folder;
  folder.write("real/one.txt", "x");
  fs::create_symlink(folder / "real/one.txt", folder / "link.txt");
  fs::create_directory_symlink(folder.path(), folder / "real/loop");
  fs::create_symlink(folder / "gone.txt", folder / "broken.txt");
  const Walked walked = walk({folder.path().string()});
  CHECK(walked.names == Names{"link.txt", "real/one.txt"});
  CHECK(walked.problems == Names{"broken.txt: No such file or directory"});
}

TEST_CASE("A link to a folder that a person names is followed") {
  const test::TempDir folder;
  folder.write("real/one.txt", "x");
  fs::create_directory_symlink(folder / "real", folder / "link");
  CHECK(walk({(folder / "link").string()}).names == Names{"one.txt"});
}

TEST_CASE("Special files in a folder are named and not opened") {
  const test::TempDir folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const Walked in_folder = walk({folder.path().string()});
  CHECK(in_folder.names.empty());
  CHECK(in_folder.problems == Names{"pipe: neither a file nor a folder"});
  const Walked device = walk({"/dev/null"});
  CHECK(device.problems == Names{"null: neither a file nor a folder"});
}

TEST_CASE("A pipe that a person names is a stream without a name of its own") {
  const test::TempDir folder;
  const std::string pipe = (folder / "pipe").string();
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const Walked walked = walk({pipe});
  REQUIRE(walked.sources.size() == 1);
  CHECK(walked.sources[0].kind == Source::Kind::Stream);
  CHECK(walked.sources[0].name == "-");
}

TEST_CASE("A missing path is named and the others are walked") {
  const test::TempDir folder;
  const fs::path there = folder.write("there.txt", "x");
  const Walked walked = walk({(folder / "gone").string(), there.string()});
  CHECK(walked.sources.size() == 1);
  CHECK(walked.problems == Names{"gone: no such file or folder"});
}

TEST_CASE("A path given twice counts once") {
  const test::TempDir folder;
  const std::string file = folder.write("one.txt", "x").string();
  CHECK(walk({file, file, folder.path().string() + "/./one.txt"}).sources.size() == 1);
}

TEST_CASE("The index is passed over if it is below a folder to read") {
  const test::TempDir folder;
  folder.write("index/XAPIANDB", "x");
  folder.write("one.txt", "x");
  CHECK(walk({folder.path().string()}, folder / "index").names == Names{"one.txt"});
}

TEST_CASE("Paths are refused only if none of them exists") {
  const test::TempDir folder;
  const std::string gone = (folder / "gone").string();
  CHECK_NOTHROW(check_paths({gone, folder.path().string()}));
  CHECK_NOTHROW(check_paths({"-"}));
  CHECK_THROWS_AS(check_paths({gone}), Error);
  CHECK_THROWS_AS(check_paths({"-", "-"}), Error);
}

TEST_CASE("A survey adds up the sizes of all files") {
  const test::TempDir folder;
  folder.write("a/one.txt", "12345");
  folder.write("two.txt", "123");
  std::atomic<std::uint64_t> total = 0;
  const SizeSurvey survey({folder.path().string()}, {}, total);
  CHECK(test::eventually([&] { return total == 8; }));
}

struct Pipe {
  Pipe() { REQUIRE(::pipe(ends) == 0); }
  ~Pipe() {
    ::close(ends[0]);
    if (ends[1] >= 0) ::close(ends[1]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  Pipe(Pipe&&) = delete;
  Pipe& operator=(Pipe&&) = delete;
  void write(std::string_view text) const {
    REQUIRE(::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  }
  void end() {
    ::close(ends[1]);
    ends[1] = -1;
  }
  int ends[2] = {-1, -1};
};

TEST_CASE("A descriptor is read to its end and counted") {
  Pipe pipe;
  pipe.write("first line\nsecond");
  pipe.end();
  std::atomic<std::uint64_t> count = 0;
  const StreamReading how{.bytes = &count};
  DescriptorInput input(pipe.ends[0], how);
  std::istream stream(&input);
  const std::string all(std::istreambuf_iterator<char>(stream), {});
  CHECK(all == "first line\nsecond");
  CHECK(count == 17);
}

TEST_CASE("A stream that is woken gives what is in the pipe and fails then") {
  const Pipe pipe;
  const Pipe wake;
  pipe.write("one\ntw");
  wake.write("!");
  const StreamReading how{.wake = wake.ends[0]};
  DescriptorInput input(pipe.ends[0], how);
  std::istream stream(&input);
  std::string line;
  CHECK(std::getline(stream, line));
  CHECK(line == "one");
  std::getline(stream, line);
  CHECK(stream.bad());
}

TEST_CASE("What waits for more too long is told before the next wait, once") {
  const Pipe pipe;
  pipe.write("one");
  int pauses = 0;
  std::vector<Flow> flows;
  const StreamReading how{.patience = std::chrono::milliseconds{1}, .pause = [&](Flow flow) {
                            flows.push_back(flow);
                            if (++pauses < 3) pipe.write("more");
                            return pauses < 3;
                          }};
  DescriptorInput input(pipe.ends[0], how);
  std::istream stream(&input);
  CHECK(stream.get() == 'o');
  CHECK(stream.rdbuf()->in_avail() == 2);
  CHECK(stream.get() == 'n');
  CHECK(stream.get() == 'e');
  CHECK(stream.rdbuf()->in_avail() == 0);
  CHECK(pauses == 0);
  std::string rest;
  stream >> rest;
  CHECK(rest == "moremore");
  CHECK(pauses == 3);
  CHECK(flows == std::vector<Flow>(3, Flow::Waits));
  CHECK(stream.bad());
}

TEST_CASE("Nothing read is nothing to be told") {
  Pipe pipe;
  const Pipe wake;
  wake.write("!");
  bool told = false;
  const StreamReading how{.wake = wake.ends[0],
                          .patience = std::chrono::milliseconds{0},
                          .pause = [&](Flow) { return told = true; }};
  DescriptorInput input(pipe.ends[0], how);
  std::istream stream(&input);
  CHECK(stream.get() == std::istream::traits_type::eof());
  CHECK_FALSE(told);
}

TEST_CASE("Articles and problems have the path that the user gave") {
  const test::TempDir folder;
  const std::string file =
      folder.write("in/news.jsonl", "{\"body\": \"Talks were held.\"}\n{\n").string();
  std::vector<std::string> paths;
  std::vector<std::string> ids;
  const article::ReadEvents events{
      .article =
          [&](const article::Article& article) {
            paths.push_back(article.origin.path);
            ids.push_back(article.id);
          },
      .problem = [&](const article::ReadProblem& problem) { paths.push_back(problem.path); }};
  const Walked in_folder = walk({folder.path().string()});
  read_source(in_folder.sources.at(0), article::ReadLimits{}, events, {});
  CHECK(paths == Names{file, file});

  // The id comes from the path below the folder: the same wherever the folder lies.
  const test::TempDir elsewhere;
  elsewhere.write("in/news.jsonl", "{\"body\": \"Talks were held.\"}\n");
  read_source(walk({elsewhere.path().string()}).sources.at(0), article::ReadLimits{}, events, {});
  REQUIRE(ids.size() == 2);
  CHECK(ids[0] == ids[1]);
}

}  // namespace
}  // namespace readout::indexer
