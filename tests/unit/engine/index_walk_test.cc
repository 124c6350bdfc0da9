// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/index_walk.h"

#include <fstream>

#include "base/child_process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {

namespace {

using test::TempDir;
using test::write_index;

std::vector<std::string> walked(const std::filesystem::path& part) {
  const TermVectors vectors(part / kTermVectorsFile);
  return walk_faults(Xapian::Database(part.string()), vectors, 20);
}

}  // namespace

TEST_CASE("a whole database agrees with itself, after removals too") {
  const TempDir index;
  const auto writer = test::open_writer(index.path());
  writer->add(test::batch(1, 70));
  CHECK(writer->remove("7"));
  writer->finish();
  CHECK(walked(test::part_of(index.path())).empty());
}

TEST_CASE("damage to the lists of terms, postings and term vectors is found by reading") {
  const TempDir index;
  write_index(index.path(), 400);
  const std::filesystem::path part = test::part_of(index.path());
  for (const char* table : {"postlist.glass", "term_vectors"}) {
    INFO(table);
    const std::string whole = test::read_whole_file(part / table);
    std::string damaged = whole;
    damaged.replace(damaged.size() / 2, damaged.size() / 4, damaged.size() / 4, '\x5a');
    std::ofstream(part / table, std::ios::binary) << damaged;
    const ChildEnd end = run_in_child([&](const Say& say) {
      for (const std::string& fault : walked(part)) say(fault);
    });
    CHECK((!end.said.empty() || !end.crash.empty()));
    CHECK(end.said.size() <= 21);
    std::ofstream(part / table, std::ios::binary) << whole;
  }
}

}  // namespace readout::engine
