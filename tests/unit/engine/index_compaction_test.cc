// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_compaction.h"

#include "base/error.h"
#include "engine/index_check.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {

using test::batch;
using test::contents;
using test::TempDir;

TEST_CASE("compaction makes one part of all, without deleted articles") {
  const TempDir index;
  for (std::size_t run = 0; run < 4; ++run) {
    const auto writer = test::open_writer(index.path());
    writer->add(batch(1 + 30 * run, 40));  // some replace those of the run before
    writer->finish();
  }
  const auto before = contents(index.path());
  Compaction plan;
  const auto begins = [&plan](const Compaction& told) { plan = told; };
  const Compaction done = compact_index(index.path(), {.begins = begins});
  CHECK(plan.parts == 4);
  CHECK(plan.room >= plan.bytes);
  CHECK(plan.room <= 3 * plan.bytes);
  CHECK(done.parts == 4);
  CHECK(done.articles == before.size());
  CHECK(done.deleted == 30);
  CHECK(done.bytes_after < done.bytes);
  CHECK(contents(index.path()) == before);
  CHECK(test::folders_of_parts(index.path()) == 1);
  CHECK(check_index(index.path(), {}).faults.empty());

  const std::string revision = test::revision(index.path());
  CHECK(compact_index(index.path(), {}).parts == 1);
  CHECK(test::revision(index.path()) == revision);
}

TEST_CASE("compaction of one part leaves out its deleted articles") {
  const TempDir index;
  test::write_index(index.path(), 10);
  {
    const auto writer = test::open_writer(index.path());
    CHECK(writer->remove("4"));
    CHECK(test::mentions(
        test::message_of([&] { static_cast<void>(compact_index(index.path(), {})); }), "written"));
    writer->finish();
  }
  CHECK(compact_index(index.path(), {}).deleted == 1);
  CHECK(contents(index.path()).size() == 9);
  CHECK(check_index(index.path(), {}).faults.empty());
}

TEST_CASE("a killed compaction leaves the index as it was") {
  const TempDir index;
  test::write_index(index.path(), 10);
  {
    const auto writer = test::open_writer(index.path());
    writer->add(batch(11, 5));
    writer->finish();
  }
  const std::string revision = test::revision(index.path());
  const auto die = [](const Compaction&) { ::kill(::getpid(), SIGKILL); };
  CHECK(test::in_child([&] {
          static_cast<void>(compact_index(index.path(), {.begins = die}));
          return 0;
        }) == test::kKilled);
  CHECK(test::revision(index.path()) == revision);
  CHECK(contents(index.path()).size() == 15);
}

TEST_CASE("to compact there must be an index") {
  const TempDir folder;
  CHECK_THROWS_AS(compact_index(folder / "none", {}), Error);
  CHECK_FALSE(std::filesystem::exists(folder / "none"));
}

}  // namespace readout::engine
