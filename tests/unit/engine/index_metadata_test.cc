// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/index_metadata.h"

#include <string>

#include "base/error.h"
#include "engine/fields/schema.h"
#include "tests/support/catch.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

using test::mentions;
Xapian::WritableDatabase in_memory() {
  return Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
}

}  // namespace

TEST_CASE("an index says its format and time of creation") {
  Xapian::WritableDatabase database = in_memory();
  write_identity(database);
  CHECK_NOTHROW(check_format(database));
  CHECK(database.get_metadata(kCreatedKey).size() == std::string("2023-06-19T14:05:00Z").size());
}

TEST_CASE("every commit has a name of its own") {
  Xapian::WritableDatabase database = in_memory();
  write_identity(database);
  const std::string first = revision_name(database);
  write_commit_name(database);
  CHECK(first.size() == 32);
  CHECK(revision_name(database).size() == 32);
  CHECK(revision_name(database) != first);
}

TEST_CASE("an index of another format is refused, naming both") {
  Xapian::WritableDatabase database = in_memory();
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

TEST_CASE("a file's state comes back as it was, whatever its path") {
  Xapian::WritableDatabase database = in_memory();
  const std::string path =
      GENERATE(std::string("a b/\xC3\xA9.txt"), std::string(4000, 'x'), std::string("-"));
  const FileState state{18446744073709551615U, -1, 7, true};
  write_file_state(database, path, state, "hash");
  CHECK(read_file_state(database, path, "hash") == state);
  CHECK_FALSE(read_file_state(database, path + "2", "hash"));
}

TEST_CASE("a file's state counts only for the catalogue that tagged it") {
  Xapian::WritableDatabase database = in_memory();
  const FileState state{1, 2, 3, false};
  write_file_state(database, "tagged", state, "hash");
  write_file_state(database, "untagged", state, "");
  CHECK_FALSE(read_file_state(database, "tagged", "other"));
  CHECK_FALSE(read_file_state(database, "tagged", ""));
  CHECK_FALSE(read_file_state(database, "untagged", "hash"));
  CHECK(read_file_state(database, "untagged", "") == state);
}

TEST_CASE("a broken state is no state") {
  Xapian::WritableDatabase database = in_memory();
  database.set_metadata("file:a", "12 x");
  CHECK_FALSE(read_file_state(database, "a", ""));
}

}  // namespace readout::engine
