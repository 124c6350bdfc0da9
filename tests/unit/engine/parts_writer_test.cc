// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/parts_writer.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <string>

#include "engine/index_check.h"
#include "engine/writing/part_merge.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {

using test::batch;
using test::contents;
using test::folders_of_parts;
using test::open_writer;
using test::revision;
using test::TempDir;
using test::write_index;

TEST_CASE("additions to an index are committed in time, those to a new one at the end") {
  const bool is_new = GENERATE(true, false);
  const TempDir index;
  if (!is_new) write_index(index.path(), 1);
  WriterOptions options{false, false, test::kCatalogue};
  options.commit_every = std::chrono::seconds(0);
  const auto writer = open_index_writer(index.path(), options);
  writer->add(batch(2, 5));
  CHECK(writer->committed() == (is_new ? 0 : 6));
  writer->finish();
  CHECK(writer->committed() == (is_new ? 5 : 6));
  CHECK(contents(index.path()).size() == writer->committed());
}

TEST_CASE("a commit on demand shows what was added so far, and without changes nothing new") {
  const TempDir index;
  write_index(index.path(), 1);
  const auto writer = open_writer(index.path());
  writer->add(batch(2, 5));
  CHECK(contents(index.path()).size() == 1);
  writer->commit();
  CHECK(writer->committed() == 6);
  CHECK(contents(index.path()).size() == 6);
  const auto before = revision(index.path());
  writer->commit();
  CHECK(revision(index.path()) == before);
}

TEST_CASE("a run that changes nothing leaves the revision as it was") {
  const TempDir index;
  write_index(index.path(), 3);
  const auto before = revision(index.path());
  const auto writer = open_writer(index.path());
  CHECK(writer->holds_unchanged(batch(1, 1)[0].article.article, 1));
  CHECK_FALSE(writer->remove("no such id"));
  writer->finish();
  CHECK(revision(index.path()) == before);
}

TEST_CASE("every commit makes a part, and too many parts become fewer") {
  const TempDir index;
  std::size_t most = 0;
  for (std::size_t run = 1; run <= 40; ++run) {
    const auto writer = open_writer(index.path());
    writer->add(batch(run, 1));
    writer->finish();
    most = std::max(most, read_manifest(index.path())->parts.size());
  }
  CHECK(most == kFewParts);
  CHECK(contents(index.path()).size() == 40);
  CHECK(folders_of_parts(index.path()) == read_manifest(index.path())->parts.size());
}

TEST_CASE("articles replaced and removed over many parts are gone, and merging leaves them out") {
  const TempDir index;
  std::map<std::string, std::string> expected;
  std::mt19937 random(7);
  for (std::size_t run = 0; run < 60; ++run) {
    const auto writer = open_writer(index.path());
    std::set<std::string> submitted;
    for (std::size_t i = 0; i < 1 + random() % 8; ++i) {
      const std::string id = std::to_string(random() % 50);
      if (random() % 4 == 0) {
        CHECK(writer->remove(id) == (expected.erase(id) == 1));
        submitted.erase(id);
      } else {
        const std::string body = "text " + std::to_string(random() % 1000);
        const auto outcome = writer->add({test::submission(id, body, i)}).at(0);
        if (!submitted.insert(id).second) {
          CHECK(outcome == WriteOutcome::Superseded);
        } else {
          CHECK((outcome == WriteOutcome::Replaced) == expected.contains(id));
        }
        expected[id] = body;
      }
      writer->commit();
    }
    writer->finish();
    REQUIRE(contents(index.path()) == expected);
  }
  CHECK(check_index(index.path(), {}).faults.empty());
}

TEST_CASE("who is removed while parts are merged is not in the merged one") {
  const TempDir index;
  const auto leave_out = GENERATE(LeaveOut::WhereWorthIt, LeaveOut::All);
  for (std::size_t run = 1; run <= 3; ++run) {
    const auto writer = open_writer(index.path());
    writer->add(batch(10 * run, 10));
    if (run == 2) writer->remove("11");
    writer->finish();
  }
  WrittenParts parts(index.path(), read_manifest(index.path()).value());
  PartMerge merge(index.path(), parts, {0, 3}, leave_out);
  merge.run();
  CHECK(parts.remove("12"));
  CHECK(parts.remove("35"));
  merge.put_into(parts);
  parts.commit();
  const Manifest manifest = read_manifest(index.path()).value();
  REQUIRE(manifest.parts.size() == 1);
  CHECK(manifest.parts.front().deleted == (leave_out == LeaveOut::All ? 2 : 3));
  const auto found = contents(index.path());
  CHECK(found.size() == 27);
  for (const char* id : {"11", "12", "35"}) CHECK_FALSE(found.contains(id));
  CHECK(check_index(index.path(), {}).faults.empty());
}

TEST_CASE("a damaged part is not merged: what is written anew would pass for whole") {
  const TempDir index;
  for (std::size_t run = 1; run <= kFewParts; ++run) {
    const auto writer = open_writer(index.path());
    writer->add(batch(run, 1));
    writer->finish();
  }
  const auto file = test::part_of(index.path(), 2) / "docdata.glass";
  std::string bytes = test::read_whole_file(file);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  std::ofstream(file, std::ios::binary) << bytes;
  const auto writer = open_writer(index.path());
  writer->add(batch(100, 1));
  try {
    writer->finish();
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::IndexFormat);
    CHECK(test::mentions(error.what(), "docdata.glass"));
    CHECK(test::mentions(error.what(), "committed"));
  }
  CHECK(read_manifest(index.path())->articles() == kFewParts + 1);
}

}  // namespace readout::engine
