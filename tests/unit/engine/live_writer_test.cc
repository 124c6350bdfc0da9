// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/live_writer.h"

#include <chrono>

#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {

using test::batch;
using test::contents;
using test::open_writer;
using test::TempDir;
using test::write_index;

namespace {
constexpr std::chrono::seconds kTen{10};
}

TEST_CASE("a commit is due by changes, bytes or time, whichever comes first") {
  const std::chrono::steady_clock::time_point start{};
  const auto soon = start + std::chrono::seconds(9);
  CHECK_FALSE(commit_due({999, 1000, start}, soon, kTen));
  CHECK(commit_due({1000, 1000, start}, soon, kTen));
  CHECK(commit_due({1, 32U << 20U, start}, soon, kTen));
  CHECK(commit_due({1, 1, start}, start + kTen, kTen));
}

TEST_CASE("without changes no commit is ever due") {
  const std::chrono::steady_clock::time_point start{};
  CHECK_FALSE(commit_due({0, 0, start}, start + std::chrono::hours(1), kTen));
}

TEST_CASE("readers see every thousand articles before the end") {
  const TempDir index;
  write_index(index.path(), 1);
  const auto writer = open_writer(index.path());
  CHECK(writer->committed() == 1);
  writer->add(batch(2, 999));
  CHECK(writer->committed() == 1);
  writer->add(batch(1001, 2));
  CHECK(writer->committed() == 1001);
  CHECK(contents(index.path()).size() == 1001);
  writer->finish();
  CHECK(writer->committed() == 1002);
  CHECK(contents(index.path()).size() == 1002);
}

TEST_CASE("a commit on demand shows what was added so far, and without changes nothing new") {
  const TempDir index;
  write_index(index.path(), 1);
  const auto revision = [&] {
    return Xapian::Database(current_generation(index.path())->string()).get_revision();
  };
  const auto writer = open_writer(index.path());
  writer->add(batch(2, 5));
  CHECK(contents(index.path()).size() == 1);
  writer->commit();
  CHECK(writer->committed() == 6);
  CHECK(contents(index.path()).size() == 6);
  const auto before = revision();
  writer->commit();
  CHECK(revision() == before);
}

TEST_CASE("a run that changes nothing leaves the revision as it was") {
  const TempDir index;
  write_index(index.path(), 3);
  const auto revision = [&] {
    return Xapian::Database(current_generation(index.path())->string()).get_revision();
  };
  const auto before = revision();
  const auto writer = open_writer(index.path());
  CHECK(writer->holds_unchanged(batch(1, 1)[0].article.article, 1));
  CHECK_FALSE(writer->remove("no such id"));
  writer->finish();
  CHECK(revision() == before);
}

}  // namespace readout::engine
