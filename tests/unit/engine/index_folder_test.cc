// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/index_folder.h"

#include <filesystem>

#include "base/error.h"
#include "engine/folder/checksums.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;
using test::mentions;
using test::read_whole_file;
using test::TempDir;

/// Adds a part that holds `content`, and names it in a new manifest behind the parts before.
std::string write_part(const TempDir& index, const std::string& content) {
  PartDraft draft(index.path());
  fs::create_directory(draft.result());
  const fs::path result = draft.result().lexically_relative(index.path());
  index.write((result / "data").string(), content);
  index.write((result / "iamglass").string(), "");
  const std::string name = draft.keep();
  Manifest manifest = read_manifest(index.path()).value_or(new_manifest());
  manifest.commit = new_commit_name();
  manifest.parts.push_back({name, 1, 0, ""});
  write_manifest(index.path(), manifest);
  return name;
}

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

ErrorCode refusal(const fs::path& index) {
  try {
    prepare_index_folder(index);
  } catch (const Error& error) {
    CHECK_FALSE(error.hint().empty());
    return error.code();
  }
  FAIL("not refused: " << index);
  return ErrorCode::Usage;
}

}  // namespace

TEST_CASE("where there is no index there is no manifest") {
  const TempDir index;
  CHECK_FALSE(read_manifest(index.path()));
  CHECK_FALSE(read_manifest(index / "missing"));
  CHECK_FALSE(read_manifest(index.write("file", "") / "below-a-file"));
  CHECK_THROWS_AS(existing_manifest(index.path()), Error);
}

TEST_CASE("a part that is kept stands by its name in the folder, with checksums of its files") {
  const TempDir index;
  const std::string name = write_part(index, "first");
  CHECK(name.starts_with("0001-"));
  const fs::path folder = part_folder(fs::relative(index.path()), name);
  CHECK(folder.is_absolute());
  CHECK(read_whole_file(folder / "data") == "first");
  CHECK(checksum_faults(folder).empty());
  CHECK(existing_manifest(index.path()).parts.at(0).name == name);
  CHECK(parts_in(index.path()) == std::vector<std::string>{name});
}

TEST_CASE("no part is called as another one was, though it has its number") {
  const TempDir index;
  const std::string name = write_part(index, "first");
  remove_leftovers(index.path(), new_manifest());
  CHECK(entries(index / "parts") == 0);
  const std::string again = write_part(index, "second");
  CHECK(again.starts_with("0001-"));
  CHECK(again != name);
}

TEST_CASE("a draft that is not kept leaves nothing") {
  const TempDir index;
  write_part(index, "first");
  { const PartDraft draft(index.path()); }
  CHECK(entries(index / "parts") == 1);
}

TEST_CASE("what the manifest does not name is removed, and nothing else") {
  const TempDir index;
  const std::string current = write_part(index, "current");
  index.write("parts/0007-ab/x", "");
  index.write("parts/0008-ab.building/x", "");
  index.write("parts/mine/x", "");
  index.write("generations/0001/x", "");
  index.write("parts/" + current + "/deleted-0a", "");
  remove_leftovers(index.path(), existing_manifest(index.path()));
  CHECK(read_whole_file(part_folder(index.path(), current) / "data") == "current");
  CHECK_FALSE(fs::exists(part_folder(index.path(), current) / "deleted-0a"));
  CHECK(fs::exists(index / "parts/mine/x"));
  CHECK(fs::exists(index / "parts/0008-ab.building/x"));  // another writer's, or this one's
  CHECK_FALSE(fs::exists(index / "parts/0007-ab"));
  CHECK_FALSE(fs::exists(index / "generations"));
  index.write("XAPIANDB.new", "");
  remove_drafts(index.path());
  CHECK_FALSE(fs::exists(index / "parts/0008-ab.building"));
  CHECK_FALSE(fs::exists(index / "XAPIANDB.new"));
}

TEST_CASE("where a part is missing no other is taken for a leftover") {
  const TempDir index;
  write_part(index, "first");
  Manifest other = new_manifest();
  other.parts.push_back({"0002-ab", 1, 0, ""});
  remove_leftovers(index.path(), other);
  CHECK(entries(index / "parts") == 1);
}

TEST_CASE("an index whose manifest is lost is told from no index, with the remedy") {
  const TempDir index;
  CHECK_NOTHROW(check_not_lost(index.path()));
  const std::string name = write_part(index, "current");
  CHECK_NOTHROW(check_not_lost(index.path()));
  std::string said = "parts";
  std::string remedy = "check --repair";
  SECTION("there is none") { fs::remove(index / "XAPIANDB"); }
  SECTION("it names what is not there") {
    fs::rename(part_folder(index.path(), name), index / "parts/0009-ab");
    said = name;
  }
  SECTION("an older format") {
    fs::remove(index / "XAPIANDB");
    fs::remove_all(index / "parts");
    index.write("generations/0001/iamglass", "");
    said = "generations";
    remedy = "indexer upgrade";
  }
  try {
    check_not_lost(index.path());
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::IndexFormat);
    CHECK(mentions(error.what(), said));
    CHECK(mentions(error.hint(), remedy));
  }
}

TEST_CASE("a lost manifest stands beside as a copy") {
  const TempDir index;
  CHECK_FALSE(manifest_copy(index.path()));
  const std::string name = write_part(index, "current");
  const Manifest written = existing_manifest(index.path());
  fs::remove(index / "XAPIANDB");
  CHECK(manifest_copy(index.path()) == written);
  CHECK_FALSE(missing_part(index.path(), written));
  fs::remove_all(part_folder(index.path(), name));
  CHECK(missing_part(index.path(), written) == name);
}

TEST_CASE("what was set aside is no part, and never removed") {
  const TempDir index;
  const std::string name = write_part(index, "damaged");
  const fs::path aside = set_aside(index.path(), name);
  CHECK(parts_in(index.path()).empty());
  const std::string next = write_part(index, "next");
  CHECK(next.starts_with("0002-"));
  remove_leftovers(index.path(), existing_manifest(index.path()));
  remove_drafts(index.path());
  CHECK(read_whole_file(aside / "data") == "damaged");
}

TEST_CASE("a missing folder is created, an empty one taken") {
  const TempDir parent;
  prepare_index_folder(parent / "a/b");
  CHECK(fs::is_directory(parent / "a/b"));
  prepare_index_folder(parent / "a/b");
}

TEST_CASE("what a killed first build leaves is taken for an index to be") {
  const TempDir index;
  index.write("LOCK", "1\n");
  index.write("parts/0001-ab.building/x", "");
  fs::create_directory(index / "lost+found");
  CHECK_NOTHROW(prepare_index_folder(index.path()));
}

TEST_CASE("a folder that holds other things, and a file, can't be an index") {
  const TempDir parent;
  parent.write("photos/cat.jpg", "");
  CHECK(refusal(parent / "photos") == ErrorCode::Io);
  CHECK(entries(parent / "photos") == 1);
  CHECK(refusal(parent.write("file", "")) == ErrorCode::Io);
  CHECK(refusal(parent / "file/below") == ErrorCode::Io);
}

}  // namespace readout::engine
