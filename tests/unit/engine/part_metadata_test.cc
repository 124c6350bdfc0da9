// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/part_metadata.h"

#include <string>

#include "base/error.h"
#include "engine/fields/schema.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

using test::mentions;
using test::TempDir;

Xapian::WritableDatabase on_disk(const TempDir& folder) {
  return Xapian::WritableDatabase((folder / "db").string(), Xapian::DB_CREATE);
}

}  // namespace

TEST_CASE("a part says its format") {
  const TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  write_format(database);
  CHECK_NOTHROW(check_format(database));
}

TEST_CASE("a part of another format is refused, naming both") {
  const TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  CHECK(mentions(test::message_of([&] { check_format(database); }), "no known format"));
  database.set_metadata(kFormatKey, "readout-0");
  try {
    check_format(database);
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::IndexFormat);
    CHECK(mentions(error.what(), "readout-0"));
    CHECK(mentions(error.what(), std::string(kFormatVersion)));
    CHECK(mentions(error.hint(), "--rebuild"));
  }
}

TEST_CASE("a file's state comes back as it was, whatever its path, with what tagged it") {
  const TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  const std::string path =
      GENERATE(std::string("a b/\xC3\xA9.txt"), std::string(4000, 'x'), std::string("-"));
  const std::string catalogue = GENERATE("hash", "");
  const auto checksum =
      GENERATE(std::optional<std::uint64_t>(), std::optional(std::uint64_t{0xfedcba9876543210}));
  const FileState state{18446744073709551615U, -1, 7, true, checksum};
  write_file_state(database, path, state, catalogue);
  const auto stored = read_stored_file(database, path);
  REQUIRE(stored);
  CHECK(stored->state == state);
  CHECK(stored->path == path);
  CHECK(stored->catalogue == catalogue);
  CHECK_FALSE(stored->forgotten);
  CHECK(read_stored_files(database).size() == 1);
  CHECK_FALSE(read_stored_file(database, path + "2"));
}

TEST_CASE("a part says that a file is forgotten") {
  const TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  forget_file(database, "gone");
  CHECK(read_stored_file(database, "gone")->forgotten);
  CHECK(read_stored_files(database).at(0).path == "gone");
}

TEST_CASE("a broken state is no state") {
  const TempDir folder;
  Xapian::WritableDatabase database = on_disk(folder);
  database.set_metadata("file:a", "12 x");
  CHECK_FALSE(read_stored_file(database, "a"));
}

}  // namespace readout::engine
