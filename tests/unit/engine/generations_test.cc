// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/generations.h"

#include <filesystem>

#include "base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;
using test::mentions;
using test::read_whole_file;
using test::TempDir;

void write_generation(const TempDir& index, const std::string& content) {
  GenerationDraft draft(index.path());
  fs::create_directory(draft.result());
  const fs::path result = draft.result().lexically_relative(index.path());
  index.write((result / "data").string(), content);
  index.write((result / "iamglass").string(), "");
  draft.show();
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

TEST_CASE("where there is no index there is no generation") {
  const TempDir index;
  CHECK_FALSE(current_generation(index.path()));
  CHECK_FALSE(current_generation(index / "missing"));
  CHECK_FALSE(current_generation(index.write("file", "") / "below-a-file"));
}

TEST_CASE("a shown generation is the current one, by absolute path and by stub") {
  const TempDir index;
  write_generation(index, "first");
  CHECK(current_generation(index.path()) == index / "generations/0001");
  CHECK(read_whole_file(index / "XAPIANDB") == "auto generations/0001\n");
  CHECK(current_generation(fs::relative(index.path()))->is_absolute());
  CHECK(read_whole_file(*current_generation(index.path()) / "data") == "first");
}

TEST_CASE("a new generation replaces the old one and its folder") {
  const TempDir index;
  write_generation(index, "first");
  write_generation(index, "second");
  CHECK(read_whole_file(*current_generation(index.path()) / "data") == "second");
  CHECK(entries(index / "generations") == 1);
  CHECK(entries(index.path()) == 2);
}

TEST_CASE("a draft that is not shown leaves nothing and changes nothing") {
  const TempDir index;
  write_generation(index, "first");
  { const GenerationDraft draft(index.path()); }
  CHECK(read_whole_file(*current_generation(index.path()) / "data") == "first");
  CHECK(entries(index / "generations") == 1);
}

TEST_CASE("leftovers of killed writers are removed, and nothing else") {
  const TempDir index;
  write_generation(index, "current");
  index.write("generations/0002.building/segment-1/x", "");
  index.write("generations/0007/x", "");
  index.write("generations/mine/x", "");
  index.write("XAPIANDB.new", "");
  remove_leftovers(index.path());
  CHECK(read_whole_file(*current_generation(index.path()) / "data") == "current");
  CHECK(fs::exists(index / "generations/mine/x"));
  CHECK(entries(index / "generations") == 2);
  CHECK_FALSE(fs::exists(index / "XAPIANDB.new"));
}

TEST_CASE("without a stub no whole generation is taken for a leftover") {
  const TempDir index;
  write_generation(index, "current");
  fs::remove(index / "XAPIANDB");
  remove_leftovers(index.path());
  CHECK(fs::exists(index / "generations/0001/data"));
}

TEST_CASE("where the current generation is missing no other is taken for a leftover") {
  const TempDir index;
  write_generation(index, "current");
  index.write("XAPIANDB", "auto generations/0002\n");
  remove_leftovers(index.path());
  CHECK(fs::exists(index / "generations/0001/data"));
}

TEST_CASE("an index whose stub is lost is told from no index, with the remedy") {
  const TempDir index;
  CHECK_NOTHROW(check_not_lost(index.path()));
  write_generation(index, "current");
  CHECK_NOTHROW(check_not_lost(index.path()));
  SECTION("there is none") { fs::remove(index / "XAPIANDB"); }
  SECTION("it names what is not there") { index.write("XAPIANDB", "auto generations/0002\n"); }
  for (const auto& work : {check_not_lost, +[](const fs::path& folder) {
                             static_cast<void>(existing_generation(folder));
                           }}) {
    try {
      work(index.path());
      FAIL("not refused");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::IndexFormat);
      CHECK(mentions(error.what(), "generations/0001"));
      CHECK(mentions(error.hint(), "check --repair"));
    }
  }
  adopt_generation(index.path(), generations_in(index.path()).front());
  CHECK_NOTHROW(check_not_lost(index.path()));
  CHECK(read_whole_file(index / "XAPIANDB") == "auto generations/0001\n");
}

TEST_CASE("generations are numbered on beyond the fourth digit") {
  const TempDir index;
  index.write("generations/9999/data", "old");
  index.write("XAPIANDB", "auto generations/9999\n");
  write_generation(index, "new");
  CHECK(current_generation(index.path()) == index / "generations/10000");
}

TEST_CASE("a stub of someone else's is refused") {
  const TempDir index;
  const std::string stub =
      GENERATE("auto /var/lib/mail\n", "auto generations/../../x\n", "", "auto generations/\n");
  index.write("XAPIANDB", stub);
  CHECK(mentions(test::message_of([&] { static_cast<void>(current_generation(index.path())); }),
                 "XAPIANDB"));
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
  index.write("generations/0001.building/x", "");
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
