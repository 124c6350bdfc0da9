// SPDX-License-Identifier: GPL-3.0-or-later
// What people point the indexer at by mistake: it names each, goes on with the rest, and ends with
// status 1.
#include <fstream>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/cli/indexer_program.h"
#include "tests/support/catch.h"

namespace readout::test {
namespace {

namespace fs = std::filesystem;

/// Each adds one file that can't be read; `good.jsonl` lies beside it.
struct Trouble {
  const char* name;
  void (*make)(const fs::path& file);
};

void make_file(const fs::path& file, std::string_view content) {
  std::ofstream(file, std::ios::binary) << content;
}

void make_socket(const fs::path& file) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  // Such names are short; the test's folder may be deep.
  const fs::path before = fs::current_path();
  fs::current_path(file.parent_path());
  file.filename().string().copy(static_cast<char*>(address.sun_path), sizeof address.sun_path - 1);
  const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  ::close(listener);
  fs::current_path(before);
}

const Trouble kTroubles[] = {
    {"empty.txt", [](const fs::path& file) { make_file(file, ""); }},
    {"blank.txt", [](const fs::path& file) { make_file(file, " \n\t\n"); }},
    {"binary.txt",
     [](const fs::path& file) {
       make_file(file,
                 std::string("\x7f"
                             "ELF\0\1\2\3\0\0",
                             10));
     }},
    {"nul.txt", [](const fs::path& file) { make_file(file, std::string(10000, '\0')); }},
    {"picture.html", [](const fs::path& file) { make_file(file, "\x89PNG\r\n\x1a\n\1\2\3"); }},
    {"huge.txt",
     [](const fs::path& file) {
       make_file(file, "Talks went on.");
       fs::resize_file(file, 200U << 20U);  // sparse: takes no room
     }},
    {"pipe", [](const fs::path& file) { REQUIRE(::mkfifo(file.c_str(), 0600) == 0); }},
    {"socket", &make_socket},
    {"dangling.txt", [](const fs::path& file) { fs::create_symlink("nowhere", file); }},
    {"loop.txt", [](const fs::path& file) { fs::create_symlink("loop.txt", file); }},
    {"broken.jsonl", [](const fs::path& file) { make_file(file, "{\"id\": \"a\", \"body\""); }},
    {"device.txt", [](const fs::path& file) { fs::create_symlink("/dev/zero", file); }},
};

}  // namespace

TEST_CASE("everything unreadable is named once, and the rest is indexed") {
  const IndexerProgram indexer;
  indexer.folder.write("news/good.jsonl", json_line("good"));
  for (const Trouble& trouble : kTroubles) {
    trouble.make(indexer.folder.path() / "news" / trouble.name);
  }
  for (const char* done :
       {"added 1, replaced 0, unchanged 0", "added 0, replaced 0, unchanged 1"}) {
    const ProgramResult result = indexer.run({"add", "news"});
    INFO(result.err);
    CHECK(result.status == 1);
    CHECK(lines_of(result.err) == std::size(kTroubles));
    for (const Trouble& trouble : kTroubles) {
      CHECK(contains(result.err, std::string("news/") + trouble.name + ":"));
    }
    CHECK(result.out.starts_with(std::string(done) + ", skipped " +
                                 std::to_string(std::size(kTroubles)) + " "));
  }
  CHECK(indexer.articles() == 1);
}

TEST_CASE("inspect names what it can't read, too") {
  const IndexerProgram indexer;
  indexer.folder.write("news/good.jsonl", json_line("good"));
  indexer.folder.write("news/empty.txt", "");
  const ProgramResult result = run(indexer.bare_call({"inspect", "news"}));
  CHECK(result.status == 1);
  CHECK(contains(result.err, "news/empty.txt"));
  CHECK(contains(result.out, "About good"));
}

TEST_CASE("links to folders are not followed, so loops end") {
  const IndexerProgram indexer;
  indexer.folder.write("news/a/good.jsonl", json_line("good"));
  fs::create_directory_symlink("..", indexer.folder / "news/a/up");
  const ProgramResult result = indexer.run({"add", "news"});
  CHECK(result.status == 0);
  CHECK(result.out.starts_with("added 1,"));
}

TEST_CASE("text in an old encoding is read, and stored as UTF-8") {
  const IndexerProgram indexer;
  indexer.folder.write("latin.txt",
                       "Le pr\xe9sident a re\xe7u le ministre \xe0 l'\xc9lys\xe9"
                       "e.\n\n"
                       "La rencontre a dur\xe9 deux heures et a \xe9t\xe9 tr\xe8s amicale.");
  CHECK(indexer.run({"add", "latin.txt"}).status == 0);
  CHECK(contains(indexer.run({"search", "élysée"}).out, "lys"));
}

TEST_CASE("a broken line costs that line, not the file") {
  const IndexerProgram indexer;
  const std::string input = json_line("a") + "{broken\n" + json_line("b");
  const ProgramResult result = indexer.run({"add", "-"}, input);
  CHECK(result.status == 1);
  CHECK(contains(result.err, "standard input:2: "));
  CHECK(indexer.articles() == 2);
}

TEST_CASE("a missing path among others is named, and the others are read") {
  const IndexerProgram indexer;
  indexer.folder.write("good.jsonl", json_line("good"));
  const ProgramResult result = indexer.run({"add", "none", "good.jsonl"});
  CHECK(result.status == 1);
  CHECK(contains(result.err, "none: no such file or folder"));
  CHECK(indexer.articles() == 1);
}

TEST_CASE("a file and a folder that may not be read are named, and the others are read") {
  const IndexerProgram indexer;
  indexer.folder.write("news/good.jsonl", json_line("good"));
  indexer.folder.write("news/locked/inside.txt", "Text.");
  indexer.folder.write("news/secret.txt", "Text.");
  fs::create_directory(indexer.index);
  fs::permissions(indexer.index, fs::perms::all);
  ProgramCall call = indexer.call({"add", "news"});
  if (!make_unprivileged(indexer, call)) {
    WARN("skipped: can't run the indexer as another user");
    return;
  }
  fs::permissions(indexer.folder / "news/locked", fs::perms::none);
  fs::permissions(indexer.folder / "news/secret.txt", fs::perms::none);
  const ProgramResult result = run(call);
  fs::permissions(indexer.folder / "news/locked", fs::perms::owner_all);
  INFO(result.err);
  CHECK(result.status == 1);
  CHECK(contains(result.err, "news/locked"));
  CHECK(contains(result.err, "news/secret.txt"));
  CHECK(contains(result.err, "Permission denied"));
  CHECK(result.out.starts_with("added 1, replaced 0, unchanged 0, skipped 2"));
}

TEST_CASE("a named pipe given by hand is read like standard input") {
  const IndexerProgram indexer;
  const fs::path pipe = indexer.folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  RunningProgram program(indexer.call({"add", pipe.string()}));
  std::ofstream(pipe) << json_lines(3);
  const ProgramResult result = program.wait();
  CHECK(result.status == 0);
  CHECK(indexer.articles() == 3);
}

TEST_CASE("an index within the folder that is read is passed over") {
  const IndexerProgram indexer;
  indexer.folder.write("a.jsonl", json_line("a"));
  for (int i = 0; i < 2; ++i) {
    const ProgramResult result = indexer.run({"add", "."});
    INFO(result.err);
    CHECK(result.status == 0);
  }
  CHECK(indexer.articles() == 1);
}

}  // namespace readout::test
