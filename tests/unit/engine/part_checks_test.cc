// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/part_checks.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/folder/manifest.h"
#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;
using test::eventually;
using test::TempDir;

std::vector<std::string> parts_of(const fs::path& index) {
  std::vector<std::string> names;
  const Manifest manifest = read_manifest(index).value();
  for (const PartEntry& part : manifest.parts) names.push_back(part.name);
  return names;
}

/// An index of two parts.
struct Index {
  TempDir folder;
  fs::path path = folder / "index";
  Index() {
    test::write_index(path, 3);
    const auto writer = test::open_writer(path);
    writer->add(test::batch(10, 2));
    writer->finish();
  }
  /// Turns one bit of a file of the part at this place; what the file is called in messages.
  [[nodiscard]] std::string flip(std::size_t place, const std::string& file) const {
    const fs::path damaged = test::part_of(path, place) / file;
    std::string bytes = test::read_whole_file(damaged);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    const std::string below = damaged.lexically_relative(folder.path()).string();
    static_cast<void>(folder.write(below, bytes));
    return test::part_of(path, place).filename().string() + "/" + file;
  }
};

}  // namespace

TEST_CASE("a part whose file of deleted articles is missing or empty is left out with a word") {
  const TempDir folder;
  const fs::path index = folder / "index";
  test::write_index(index, 9);
  {
    const auto writer = test::open_writer(index);
    writer->add(test::batch(10, 2));
    writer->remove("1");
    writer->finish();
  }
  const fs::path file = test::part_of(index) / read_manifest(index).value().parts[0].deleted_file;
  REQUIRE(fs::is_regular_file(file));
  if (GENERATE(false, true)) {
    fs::resize_file(file, 0);
  } else {
    fs::remove(file);
  }
  ReaderOptions options;
  CHECK_THROWS_AS(IndexReader(index, options).state(), Error);
  options.damaged = [](const std::string&) {};
  const IndexReader reader(index, options);
  CHECK(reader.state().articles == 2);
  const std::vector<std::string> damage = reader.damage();
  REQUIRE_FALSE(damage.empty());
  CHECK(damage[0].starts_with(parts_of(index)[0] + " can't be used, its 8 articles are missing"));
}

TEST_CASE("a damaged file is told once, and is known as long as the index has its part") {
  const Index index;
  const std::string damaged = index.flip(1, "postlist.glass");
  const std::vector<std::string> parts = parts_of(index.path);
  std::atomic<int> told = 0;
  PartChecks checks(index.path, [&](const std::string& fault) {
    if (fault.starts_with(damaged + " is damaged")) ++told;
  });
  CHECK(checks.faults().empty());
  checks.set_parts(parts);
  REQUIRE(eventually([&] { return told == 1; }));
  REQUIRE(checks.faults().size() == 1);
  checks.set_parts({parts[1]});
  CHECK(checks.faults().size() == 1);
  // Only what is new is looked at.
  const std::string other = index.flip(0, "docdata.glass");
  checks.set_parts(parts);
  REQUIRE(eventually([&] { return checks.faults().size() == 2; }));
  CHECK(checks.faults()[0].starts_with(other));
  checks.set_parts({parts[0]});
  CHECK(checks.faults().size() == 1);
  CHECK(told == 1);
}

TEST_CASE("a part that has gone from the index is not damaged") {
  const Index index;
  std::vector<std::string> parts = parts_of(index.path);
  const std::string gone = parts[0];
  {
    const auto rebuilt = test::open_rebuild(index.path);
    rebuilt->add(test::batch(1, 1));
    rebuilt->finish();
  }
  REQUIRE_FALSE(fs::exists(index.path / "parts" / gone));
  static_cast<void>(index.flip(0, "docdata.glass"));
  std::atomic<int> told = 0;
  PartChecks checks(index.path, [&](const std::string&) { ++told; });
  // In this order: when the second is told, the first has been looked at.
  checks.set_parts({gone, parts_of(index.path)[0]});
  REQUIRE(eventually([&] { return told > 0; }));
  CHECK(checks.faults().size() == 1);
}

TEST_CASE("a reader says what is damaged while it answers, until the damage is out of the index") {
  const Index index;
  const std::string damaged = index.flip(0, "synonym.glass");
  std::atomic<int> told = 0;
  ReaderOptions options{.refresh = std::chrono::milliseconds(0), .handles = 2};
  options.damaged = [&](const std::string&) { ++told; };
  const IndexReader reader(index.path, options);
  CHECK(reader.search({}).total == 5);
  REQUIRE(eventually([&] { return told > 0; }));
  for (const auto& faults :
       {reader.search({}).index.damaged, reader.state().damaged, reader.damage()}) {
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].starts_with(damaged));
  }
  CHECK(reader.search({}).total == 5);
  const auto rebuilt = test::open_rebuild(index.path);
  rebuilt->add(test::batch(1, 2));
  rebuilt->finish();
  CHECK(reader.search({}).total == 2);
  CHECK(reader.damage().empty());
}

}  // namespace readout::engine
