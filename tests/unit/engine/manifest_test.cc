// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/manifest.h"

#include <filesystem>
#include <string>

#include <xapian.h>

#include "base/error.h"
#include "engine/fields/format_version.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

const std::filesystem::path kFile = "news/XAPIANDB";

Manifest some_manifest() {
  Manifest manifest = new_manifest();
  manifest.commit = new_commit_name();
  manifest.parts = {{"0001-aa", 18603, 2, "deleted-0f"}, {"0002-bb", 0, 0, ""}};
  return manifest;
}

Error refusal(const std::string& text) {
  try {
    static_cast<void>(parse_manifest(text, kFile));
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::IndexFormat);
    CHECK_FALSE(error.hint().empty());
    return error;
  }
  FAIL("not refused: " << text);
  return {ErrorCode::Usage, ""};
}

}  // namespace

TEST_CASE("a manifest comes back as it was written") {
  const Manifest manifest = some_manifest();
  CHECK(parse_manifest(manifest_text(manifest), kFile) == manifest);
  CHECK(manifest.articles() == 18601);
  CHECK(manifest.created.size() == std::string("2023-06-19T14:05:00Z").size());
  const Manifest empty = new_manifest();
  CHECK(parse_manifest(manifest_text(empty), kFile) == empty);
}

TEST_CASE("every commit has a name of its own") {
  const std::string name = new_commit_name();
  CHECK(name.size() == 32);
  CHECK(name.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(new_commit_name() != name);
}

TEST_CASE("a manifest with any byte changed, added or missing is refused") {
  const std::string whole = manifest_text(some_manifest());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string damaged = whole;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    INFO(damaged);
    CHECK_THROWS_AS(parse_manifest(damaged, kFile), Error);
    CHECK_THROWS_AS(parse_manifest(whole.substr(0, i), kFile), Error);
  }
  CHECK_THROWS_AS(parse_manifest(whole + "x", kFile), Error);
  CHECK(test::mentions(refusal(whole.substr(0, whole.size() - 3)).hint(), "check --repair"));
}

TEST_CASE("another format is named, and a stub of someone else's told from it") {
  std::string text = manifest_text(some_manifest());
  text.replace(text.find(kFormatVersion), kFormatVersion.size(), "readout-99");
  CHECK(test::mentions(refusal(text).what(), "readout-99"));
  CHECK(test::mentions(refusal("auto generations/0001\n").what(), "older format"));
  for (const char* stub : {"auto /var/lib/mail\n", "", "auto parts/../../x\n", "# mail\n"}) {
    CHECK(test::mentions(refusal(stub).what(), "does not name the parts"));
  }
}

TEST_CASE("names that lead out of the folder are refused") {
  Manifest manifest = some_manifest();
  SECTION("of a part") { manifest.parts[0].name = "../mail"; }
  SECTION("of deleted articles") { manifest.parts[0].deleted_file = "/etc/passwd"; }
  CHECK(test::mentions(refusal(manifest_text(manifest)).what(), "damaged"));
}

TEST_CASE("Xapian opens an index by its manifest") {
  const test::TempDir index;
  test::write_index(index.path(), 3);
  const auto writer = test::open_writer(index.path());
  writer->add(test::batch(4, 2));
  writer->finish();
  CHECK(Xapian::Database(index.path().string()).get_doccount() == 5);
}

}  // namespace readout::engine
