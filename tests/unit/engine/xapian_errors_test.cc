// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/errors/xapian_errors.h"

#include <cerrno>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

using test::mentions;
template <typename Kind>
Error thrown(const std::string& message, int system_code = 0) {
  try {
    with_xapian_errors("news", [&] { throw Kind(message, system_code); });
  } catch (const Error& error) {
    CHECK(mentions(error.what(), "news"));
    return error;
  }
  FAIL("nothing thrown");
  return {ErrorCode::Usage, ""};
}

}  // namespace

TEST_CASE("each kind of Xapian's errors has its code") {
  CHECK(thrown<Xapian::DatabaseLockError>("locked").code() == ErrorCode::Busy);
  CHECK(thrown<Xapian::DatabaseVersionError>("old").code() == ErrorCode::IndexFormat);
  CHECK(thrown<Xapian::DatabaseCorruptError>("bad").code() == ErrorCode::IndexFormat);
  CHECK(thrown<Xapian::DatabaseModifiedError>("new").code() == ErrorCode::IndexFormat);
  CHECK(thrown<Xapian::DatabaseError>("EOF reading block 0").code() == ErrorCode::IndexFormat);
  CHECK(thrown<Xapian::DatabaseNotFoundError>("gone").code() == ErrorCode::IndexMissing);
  CHECK(thrown<Xapian::DatabaseOpeningError>("no", ENOENT).code() == ErrorCode::IndexMissing);
  CHECK(thrown<Xapian::DatabaseOpeningError>("no", EACCES).code() == ErrorCode::Io);
  CHECK(thrown<Xapian::InvalidArgumentError>("long").code() == ErrorCode::Io);
}

TEST_CASE("a full disk is told from other failures, with what to do") {
  const int code = GENERATE(ENOSPC, EDQUOT, EFBIG);
  const Error error = thrown<Xapian::DatabaseError>("Error writing block", code);
  CHECK(error.code() == ErrorCode::NoSpace);
  CHECK_FALSE(error.hint().empty());
  CHECK(thrown<Xapian::DatabaseError>("Error writing block", EIO).code() == ErrorCode::Io);
}

TEST_CASE("a reason that is only in the message is found there") {
  CHECK(thrown<Xapian::DatabaseError>("write: No space left on device").code() ==
        ErrorCode::NoSpace);
}

TEST_CASE("what the work returns is passed on") {
  CHECK(with_xapian_errors("news", [] { return std::string("value"); }) == "value");
}

TEST_CASE("a database cut short is damaged, not missing") {
  const test::TempDir folder;
  {
    Xapian::WritableDatabase database((folder / "db").string(), Xapian::DB_CREATE);
    database.add_document(Xapian::Document());
  }
  folder.write("db/iamglass", "short");
  try {
    with_xapian_errors(folder.path(), [&] { Xapian::Database((folder / "db").string()); });
    FAIL("opened");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::IndexFormat);
    CHECK(mentions(error.hint(), "--rebuild"));
  }
}

}  // namespace readout::engine
