// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots, and what is restored from them.
#include "engine/index_snapshot.h"

#include <atomic>
#include <fstream>
#include <string>
#include <thread>

#include <sys/resource.h>

#include "base/error.h"
#include "engine/index_check.h"
#include "engine/index_compaction.h"
#include "engine/index_reader.h"
#include "engine/index_restore.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;
using test::batch;
using test::contents;
using test::mentions;
using test::message_of;
using test::open_writer;
using test::revision;
using test::TempDir;
using test::write_index;

void add(const fs::path& index, std::size_t first, std::size_t count) {
  const auto writer = open_writer(index);
  writer->add(batch(first, count));
  writer->finish();
}

void remove(const fs::path& index, const std::string& id) {
  const auto writer = open_writer(index);
  REQUIRE(writer->remove(id));
  writer->finish();
}

bool is_well(const fs::path& index) { return check_index(index, {}).faults.empty(); }

/// An index of two parts with a deleted article.
void write_parts(const fs::path& index) {
  write_index(index, 20);
  add(index, 21, 10);
  remove(index, "3");
}

/// Of all files below, by their paths there.
std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).string()] = test::read_whole_file(entry.path());
  }
  return files;
}

void flip_byte(const fs::path& file) {
  std::string bytes = test::read_whole_file(file);
  bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
  fs::remove(file);  // a link of it elsewhere stays as it is
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("a snapshot is the index as it was, by links") {
  const TempDir folder;
  const fs::path index = folder / "index";
  write_parts(index);
  const IndexCopy copy = take_snapshot(index, folder / "copy");
  CHECK(copy.articles == 29);
  CHECK(copy.parts == 2);
  CHECK(copy.linked_bytes > 10'000);
  CHECK(copy.copied_bytes == 0);
  CHECK(contents(folder / "copy") == contents(index));
  CHECK(revision(folder / "copy") == revision(index));
  CHECK(is_well(folder / "copy"));
  CHECK_FALSE(fs::exists(folder / "copy" / "parts.building"));
}

TEST_CASE("neither of index and snapshot changes with the other") {
  const TempDir folder;
  const fs::path index = folder / "index";
  write_parts(index);
  take_snapshot(index, folder / "copy");
  const fs::path changed = GENERATE(false, true) ? index : folder / "copy";
  const fs::path other = changed == index ? folder / "copy" : index;
  const auto before = files_of(other);
  for (std::size_t i = 0; i < 8; ++i) add(changed, 20 + i, 5);
  remove(changed, "7");
  static_cast<void>(compact_index(changed, {}));
  {
    const auto writer = test::open_rebuild(changed);
    writer->add(batch(1, 3));
    writer->finish();
  }
  CHECK(files_of(other) == before);
  CHECK(is_well(other));
  CHECK(contents(changed).size() == 3);
}

TEST_CASE("a snapshot of an index that is written to is one of its states") {
  const TempDir folder;
  const fs::path index = folder / "index";
  write_index(index, 10);
  std::atomic<bool> done = false;
  std::jthread writer([&] {
    for (std::size_t i = 0; i < 60; ++i) add(index, 11 + i, 1);
    done = true;
  });
  std::size_t taken = 0;
  std::size_t before = 0;
  while (!done) {
    const fs::path copy = folder / ("copy-" + std::to_string(++taken));
    const IndexCopy found = take_snapshot(index, copy);
    CHECK(found.articles >= before);
    before = found.articles;
    CHECK(contents(copy).size() == found.articles);
    CHECK(test::folders_of_parts(copy) == found.parts);
    if (taken > 1) fs::remove_all(copy);
  }
  writer.join();  // before there are child processes, which would hold its lock
  CHECK(taken > 1);
  CHECK(is_well(folder / "copy-1"));
}

TEST_CASE("a snapshot goes to an empty folder beside the index, or to none") {
  const TempDir folder;
  const fs::path index = folder / "index";
  CHECK(mentions(message_of([&] { take_snapshot(index, folder / "copy"); }), "no index"));
  CHECK_FALSE(fs::exists(folder / "copy"));
  write_index(index, 3);
  folder.write("full/file", "");
  CHECK(mentions(message_of([&] { take_snapshot(index, folder / "full"); }), "not empty"));
  CHECK(mentions(message_of([&] { take_snapshot(index, index); }), "not apart"));
  CHECK(mentions(message_of([&] { take_snapshot(index, index / "in"); }), "not apart"));
  CHECK(mentions(message_of([&] { take_snapshot(index, folder.path()); }), "not apart"));
  CHECK(mentions(message_of([&] { take_snapshot(index, folder / "full" / "file"); }), "can't use"));
  fs::create_directory(folder / "empty");
  CHECK(take_snapshot(index, folder / "empty").articles == 3);
}

TEST_CASE("a snapshot of an index that lacks a file fails, and leaves nothing") {
  const TempDir folder;
  const fs::path index = folder / "index";
  write_index(index, 3);
  fs::remove(test::part_of(index) / "term_vectors");
  CHECK(mentions(message_of([&] { take_snapshot(index, folder / "copy"); }), "missing"));
  CHECK_FALSE(fs::exists(folder / "copy"));
}

TEST_CASE("restore makes the index what the snapshot is, under a new revision") {
  const TempDir folder;
  const fs::path index = folder / "index";
  write_parts(index);
  const auto before = contents(index);
  const std::string first = revision(index);
  const IndexReader reader(index, {std::chrono::milliseconds(0), 2});
  take_snapshot(index, folder / "copy");
  const auto copy = files_of(folder / "copy");
  add(index, 100, 5);
  remove(index, "5");
  CHECK(reader.state().articles == 33);

  const IndexCopy restored = restore_snapshot(index, folder / "copy", {});
  CHECK(restored.articles == 29);
  CHECK(restored.parts == 2);
  CHECK(restored.copied_bytes == 0);
  CHECK(restored.linked_bytes < 10'000);  // the parts are there
  CHECK(contents(index) == before);
  CHECK(is_well(index));
  CHECK(revision(index) != first);
  CHECK(reader.state().articles == 29);
  CHECK(reader.state().revision == revision(index));
  CHECK(test::folders_of_parts(index) == 2);
  CHECK(files_of(folder / "copy") == copy);
}

TEST_CASE("restore brings back parts that were merged, and makes an index where none is") {
  const TempDir folder;
  const fs::path index = folder / "index";
  write_parts(index);
  const auto before = contents(index);
  take_snapshot(index, folder / "copy");
  static_cast<void>(compact_index(index, {}));
  CHECK(restore_snapshot(index, folder / "copy", {}).linked_bytes > 10'000);
  CHECK(contents(index) == before);
  CHECK(restore_snapshot(folder / "new", folder / "copy", {}).articles == 29);
  CHECK(contents(folder / "new") == before);
  add(folder / "new", 200, 1);
  CHECK(is_well(folder / "copy"));
}

TEST_CASE("restore mends an index that is damaged or has lost its XAPIANDB") {
  const TempDir folder;
  const fs::path index = folder / "index";
  write_parts(index);
  const auto before = contents(index);
  take_snapshot(index, folder / "copy");
  flip_byte(test::part_of(index) / "postlist.glass");
  for (const auto& entry : fs::directory_iterator(test::part_of(index))) {
    if (mentions(entry.path().filename().string(), "deleted-")) flip_byte(entry.path());
  }
  if (GENERATE(false, true)) fs::remove(index / "XAPIANDB");
  restore_snapshot(index, folder / "copy", {});
  CHECK(is_well(index));
  CHECK(contents(index) == before);
  CHECK(test::folders_of_parts(index) == 2);
  CHECK(is_well(folder / "copy"));
}

TEST_CASE("a damaged snapshot is refused and the damage named; the index stays as it was") {
  const TempDir folder;
  const fs::path index = folder / "index";
  const fs::path copy = folder / "copy";
  write_parts(index);
  take_snapshot(index, copy);
  add(index, 100, 1);
  const std::string before = revision(index);
  const fs::path part = test::part_of(copy, GENERATE(std::size_t{0}, std::size_t{1}));
  flip_byte(part / "docdata.glass");
  const std::string message = message_of([&] { restore_snapshot(index, copy, {}); });
  CHECK(mentions(message, part.filename().string() + "/docdata.glass is damaged"));
  fs::remove_all(part);
  CHECK(mentions(message_of([&] { restore_snapshot(index, copy, {}); }), "missing"));
  CHECK(mentions(message_of([&] { restore_snapshot(index, folder / "none", {}); }), "no snapshot"));
  CHECK(revision(index) == before);
  CHECK(is_well(index));
}

TEST_CASE("restore waits for no writer, and a killed one leaves the last state") {
  const TempDir folder;
  const fs::path index = folder / "index";
  write_parts(index);
  take_snapshot(index, folder / "copy");
  static_cast<void>(compact_index(index, {}));
  const auto before = contents(index);
  {
    const auto writer = open_writer(index);
    CHECK(mentions(message_of([&] { restore_snapshot(index, folder / "copy", {}); }), "written"));
  }
  // What a killed one leaves: parts on their way, and parts that no manifest names.
  const fs::path from = test::part_of(folder / "copy");
  fs::copy(from, index / "parts" / (from.filename().string() + ".building"));
  fs::copy(from, index / "parts" / from.filename());
  CHECK(contents(index) == before);
  CHECK(is_well(index));
  add(index, 300, 1);
  CHECK(test::folders_of_parts(index) == 2);
}

}  // namespace readout::engine
