// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/key_file.h"

#include <filesystem>
#include <sstream>

#include "searchd/access/key_commands.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace readout::searchd {
namespace {

namespace fs = std::filesystem;

std::string added(const fs::path& file, const std::string& name, const std::string& rights) {
  std::ostringstream out;
  add_key(file, name, rights, out);
  std::string secret = out.str();
  REQUIRE(secret.ends_with('\n'));
  secret.pop_back();
  return secret;
}

}  // namespace

TEST_CASE("keys are made, listed and revoked in their file") {
  const test::TempDir folder;
  const fs::path file = folder / "keys";
  const std::string first = added(file, "newsroom", "read");
  const std::string second = added(file, "feed", "read,write");
  CHECK((fs::status(file).permissions() & fs::perms::others_all) == fs::perms::none);
  CHECK(test::read_whole_file(file).find(first) == std::string::npos);
  CHECK(read_keys(file).find(first)->name == "newsroom");
  std::ostringstream list;
  list_keys(file, list);
  CHECK(list.str().starts_with("newsroom  read  20"));
  CHECK(list.str().find("\nfeed  read,write  20") != std::string::npos);
  CHECK(list.str().find(second) == std::string::npos);
  std::ostringstream told;
  revoke_key(file, "newsroom", told);
  CHECK(read_keys(file).find(first) == nullptr);
  CHECK(read_keys(file).find(second) != nullptr);
  CHECK_THROWS_AS(revoke_key(file, "newsroom", told), Error);
  CHECK_THROWS_AS(add_key(folder / "none/keys", "a", "read", told), Error);
}

TEST_CASE("what changes in the file counts within a second, and a broken file changes nothing") {
  const test::TempDir folder;
  const fs::path file = folder / "keys";
  int troubles = 0;
  KeyFile keys(file, [&troubles](const Error&) { ++troubles; });
  CHECK(keys.keys()->all().empty());
  const std::string secret = added(file, "newsroom", "read");
  CHECK(test::eventually([&] { return keys.keys()->find(secret) != nullptr; }));
  static_cast<void>(folder.write("keys", "rubbish\n"));
  CHECK(test::eventually([&] {
    static_cast<void>(keys.keys());
    return troubles == 1;
  }));
  CHECK(keys.keys()->find(secret) != nullptr);
  fs::remove(file);
  CHECK(test::eventually([&] { return keys.keys()->all().empty(); }));
}

TEST_CASE("without a file there are no keys") {
  KeyFile keys({}, nullptr);
  CHECK(keys.keys()->all().empty());
}

}  // namespace readout::searchd
