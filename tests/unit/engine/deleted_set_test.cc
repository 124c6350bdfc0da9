// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/deleted_set.h"

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::engine {

TEST_CASE("deleted articles come back from their file") {
  const test::TempDir folder;
  DeletedSet deleted;
  CHECK(deleted.empty());
  for (const std::uint32_t id : {1U, 63U, 64U, 100'000U}) deleted.add(id);
  deleted.write(folder / "deleted");
  const DeletedSet read(folder / "deleted");
  CHECK(read.size() == 4);
  std::vector<std::uint32_t> ids;
  read.each([&ids](std::uint32_t id) { ids.push_back(id); });
  CHECK(ids == std::vector<std::uint32_t>{1, 63, 64, 100'000});
  for (const std::uint32_t id : {1U, 63U, 64U, 100'000U}) CHECK(read.contains(id));
  for (const std::uint32_t id : {0U, 2U, 65U, 99'999U, 1'000'000U}) CHECK_FALSE(read.contains(id));
}

TEST_CASE("sets are joined") {
  DeletedSet few;
  few.add(1);
  DeletedSet more;
  more.add(1);
  more.add(200);
  few.add_all(more);
  CHECK(few.size() == 2);
  CHECK(few.contains(200));
}

TEST_CASE("a missing or damaged file of deleted articles is told") {
  const test::TempDir folder;
  folder.write("altered", "something else");
  folder.write("empty", "");
  for (const char* name : {"altered", "empty", "none"}) {
    INFO(name);
    try {
      const DeletedSet read(folder / name);
      FAIL("not refused");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::IndexFormat);
      CHECK(error.hint().find("indexer restore") != std::string::npos);
    }
  }
}

}  // namespace readout::engine
