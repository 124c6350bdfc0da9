// SPDX-License-Identifier: GPL-3.0-or-later
// An index that can't be used or written: status 3, a message that names it, nothing lost.
#include <fstream>

#include <nlohmann/json.hpp>
#include <unistd.h>
#include <xapian.h>

#include "tests/cli/indexer_program.h"
#include "tests/cli/small_disk.h"
#include "tests/support/catch.h"

namespace readout::test {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

const Words kReading[] = {{"stats"}, {"search", "talks"}, {"search", "--json"}};

void check_unusable(const ProgramResult& result, const fs::path& named) {
  INFO(result.err);
  CHECK(result.status == 3);
  CHECK(result.out.empty());
  CHECK(contains(result.err, named.string()));
}

fs::path part_of(const IndexerProgram& indexer) {
  return fs::directory_iterator(indexer.index / "parts")->path();
}

}  // namespace

TEST_CASE("a path of an index that is a file is refused and left alone") {
  const IndexerProgram indexer;
  indexer.folder.write("index", "my notes");
  check_unusable(indexer.run({"add", "-"}, json_line("a")), indexer.index);
  for (const Words& arguments : kReading) check_unusable(indexer.run(arguments), indexer.index);
  CHECK(read_whole_file(indexer.index) == "my notes");
}

TEST_CASE("a folder with other things in it is refused and left alone") {
  const IndexerProgram indexer;
  indexer.folder.write("index/thesis.txt", "mine");
  check_unusable(indexer.run({"add", "-"}, json_line("a")), indexer.index);
  CHECK(std::distance(fs::directory_iterator(indexer.index), {}) == 1);
}

TEST_CASE("a folder that may not be written to is refused, and still searched") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_line("a")).status == 0);
  ProgramCall add = indexer.call({"add", "-"});
  if (!make_unprivileged(indexer, add)) {
    WARN("skipped: can't run the indexer as another user");
    return;
  }
  for (const auto& entry : fs::recursive_directory_iterator(indexer.index)) {
    fs::permissions(entry, entry.is_directory() ? fs::perms{0555} : fs::perms{0444});
  }
  fs::permissions(indexer.index, fs::perms{0555});
  ProgramCall search = add;
  search.arguments = {"--index", indexer.index.string(), "search", "talks"};
  ProgramCall check = search;
  check.arguments.resize(2);
  check.arguments.emplace_back("check");
  add.input = json_line("b");
  const ProgramResult refused = run(add);
  const ProgramResult found = run(search);
  const ProgramResult checked = run(check);
  for (const auto& entry : fs::recursive_directory_iterator(indexer.index)) {
    if (entry.is_directory()) fs::permissions(entry, fs::perms::owner_all);
  }
  fs::permissions(indexer.index, fs::perms::owner_all);
  check_unusable(refused, indexer.index);
  CHECK(contains(refused.err, "Permission denied"));
  INFO(checked.err);
  CHECK(checked.status == 0);
  CHECK(checked.out == "checked 1 article in 1 part: all well\n");
  CHECK(found.status == 0);
  CHECK(contains(found.out, "About a"));
}

TEST_CASE("a full disk is reported, and what was committed stays") {
  const IndexerProgram indexer;
  const SmallDisk disk(indexer.index, "2m");
  if (!disk.mounted()) {
    WARN("skipped: no file system can be mounted here");
    return;
  }
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  for (const Words& arguments : {Words{"add", "--rebuild", "-"}, Words{"add", "-"}}) {
    const ProgramResult result = indexer.run(arguments, large_input(1500));
    check_unusable(result, indexer.index);
    CHECK(contains(result.err, "No space left on device"));
    CHECK(contains(result.err, "committed"));
    CHECK(indexer.articles() >= 3);
    CHECK(contains(indexer.run({"search", "talks"}).out, "About n1"));
  }
  const ProgramResult told = indexer.run({"add", "--json", "-"}, large_input(1500));
  const std::string last = told.out.substr(told.out.rfind('\n', told.out.size() - 2) + 1);
  const auto summary = nlohmann::json::parse(last);
  CHECK(summary.at("outcome") == "failed");
  CHECK(summary.at("indexed") == indexer.articles());
  REQUIRE(disk.grow());
  CHECK(indexer.run({"add", "--rebuild", "-"}, json_lines(2)).status == 0);
  CHECK(indexer.articles() == 2);
}

TEST_CASE("a limit on file sizes is reported, and what was committed stays") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  for (const Words& arguments : {Words{"add", "-"}, Words{"add", "--rebuild", "-"}}) {
    ProgramCall call = indexer.call(arguments);
    call.max_file_bytes = 200'000;
    call.input = large_input(300);
    const ProgramResult result = run(call);
    check_unusable(result, indexer.index);
    CHECK(contains(result.err, "File too large"));
    CHECK(indexer.articles() >= 3);
  }
}

TEST_CASE("an index of another format is refused by all, and a rebuild replaces it") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  {
    Xapian::WritableDatabase database(part_of(indexer).string(),
                                      Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
    database.set_metadata("format", "readout-0");
    database.commit();
  }
  for (const Words& arguments : kReading) {
    const ProgramResult result = indexer.run(arguments);
    CHECK(result.status == 3);
    CHECK(contains(result.err, "readout-0"));
    CHECK(contains(result.err, "--rebuild"));
  }
  CHECK(indexer.run({"add", "-"}, json_line("a")).status == 3);
  CHECK(indexer.run({"delete", "n1"}).status == 3);
  CHECK(indexer.run({"add", "--rebuild", "-"}, json_line("a")).status == 0);
  CHECK(indexer.articles() == 1);
}

TEST_CASE("a stub file with something else in it is refused and left alone") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  const std::string whole = read_whole_file(indexer.index / "XAPIANDB");
  for (const std::string& content : {std::string(),
                                     std::string("rubbish\n"),
                                     std::string("auto ../../etc\n"),
                                     std::string(100000, '\0'),
                                     whole.substr(0, whole.size() / 2)}) {
    INFO(content.substr(0, 20));
    std::ofstream(indexer.index / "XAPIANDB", std::ios::binary) << content;
    check_unusable(indexer.run({"add", "-"}, json_line("a")), indexer.index);
    for (const Words& arguments : kReading) check_unusable(indexer.run(arguments), indexer.index);
    CHECK(fs::exists(part_of(indexer)));
  }
  std::ofstream(indexer.index / "XAPIANDB") << whole;
  CHECK(indexer.articles() == 3);
}

TEST_CASE("an index that lost its XAPIANDB is never overwritten, and repaired on request") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  const fs::path stub = indexer.index / "XAPIANDB";
  REQUIRE(indexer.run({"add", "-"}, json_line("n1", "Changed.") + json_line("m")).status == 0);
  REQUIRE(indexer.run({"delete", "n2"}).status == 0);
  const bool has_copy = GENERATE(true, false);
  if (!has_copy) fs::remove(indexer.index / "XAPIANDB.copy");
  SECTION("it is gone") { fs::remove(stub); }
  SECTION("it is empty") { std::ofstream(stub, std::ios::trunc).close(); }
  SECTION("it is cut off") { fs::resize_file(stub, fs::file_size(stub) / 2); }
  for (const Words& arguments : {Words{"add", "-"}, Words{"retag"}, Words{"check"}}) {
    const ProgramResult result = indexer.run(arguments, json_line("a"));
    check_unusable(result, indexer.index);
    CHECK(contains(result.err, "indexer check --repair"));
  }
  for (const Words& arguments : kReading) check_unusable(indexer.run(arguments), indexer.index);
  const ProgramResult repaired = indexer.run({"check", "--repair"});
  INFO(repaired.err);
  CHECK(repaired.status == 0);
  CHECK(contains(repaired.out, has_copy ? "from its copy" : "from the parts that are there"));
  CHECK(contains(repaired.out, "checked 3 articles in 2 parts: all well"));
  CHECK(indexer.articles() == 3);
  CHECK(indexer.run({"add", "-"}, json_line("a")).status == 0);
  CHECK(indexer.articles() == 4);
  CHECK(contains(indexer.run({"check", "--repair"}).out, "nothing to repair"));
}

TEST_CASE("a part that a repair leaves out is named with its articles, and stays on the disk") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  const fs::path part = part_of(indexer);
  REQUIRE(indexer.run({"add", "-"}, json_line("m")).status == 0);
  std::string articles = " with its 3 articles: ";
  std::string kept = "stays as " + part.string() + ".damaged";
  SECTION("a file of it is gone") { fs::remove(part / "iamglass"); }
  SECTION("so is one of it, and both manifests") {
    fs::remove(indexer.index / "XAPIANDB");
    fs::remove(indexer.index / "XAPIANDB.copy");
    fs::resize_file(part / "iamglass", 20);
    articles = ": ";
  }
  SECTION("all of it is gone") {
    fs::remove_all(part);
    kept = "its folder is missing";
  }
  if (fs::exists(part) && !fs::exists(part / "iamglass")) {
    CHECK(contains(indexer.run({"check"}).err, "iamglass is missing"));
  }
  const ProgramResult repaired = indexer.run({"check", "--repair"});
  INFO(repaired.out << repaired.err);
  CHECK(repaired.status == 1);
  CHECK(contains(repaired.out, "repaired: 1 article in 1 part"));
  CHECK(contains(repaired.err, "left out: part " + part.filename().string() + articles));
  CHECK(contains(repaired.err, kept));
  CHECK(contains(repaired.err, "indexer restore --index " + indexer.index.string() + " SNAPSHOT"));
  CHECK(indexer.articles() == 1);
  REQUIRE(indexer.run({"add", "-"}, json_line("o")).status == 0);
  CHECK(indexer.run({"check"}).status == 0);
  if (contains(kept, ".damaged")) CHECK(fs::exists(part.string() + ".damaged/docdata.glass"));
}

TEST_CASE("parts of which none can be used are no empty place for a new index") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  const fs::path part = part_of(indexer);
  fs::remove(part / "iamglass");
  fs::remove(indexer.index / "XAPIANDB");
  fs::remove(indexer.index / "XAPIANDB.copy");
  check_unusable(indexer.run({"add", "-"}, json_line("a")), indexer.index);
  const ProgramResult repaired = indexer.run({"check", "--repair"});
  check_unusable(repaired, indexer.index);
  CHECK(contains(repaired.err, "no part of the index"));
  CHECK(contains(repaired.err, "indexer restore"));
  CHECK(fs::exists(part / "docdata.glass"));
}

TEST_CASE("what a repair can't mend is told with what can be done, and nothing else") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(9)).status == 0);
  REQUIRE(indexer.run({"delete", "n2"}).status == 0);
  SECTION("all parts are gone") { fs::remove_all(indexer.index / "parts"); }
  SECTION("it is no longer known what is deleted") {
    for (const auto& file : fs::directory_iterator(part_of(indexer))) {
      if (file.path().filename().string().starts_with("deleted-")) fs::remove(file);
    }
  }
  for (const Words& arguments : {Words{"check"}, {"check", "--repair"}}) {
    const ProgramResult result = indexer.run(arguments);
    check_unusable(result, indexer.index);
    CHECK(contains(result.err, "indexer restore --index " + indexer.index.string() + " SNAPSHOT"));
    CHECK(contains(result.err, "--rebuild --index " + indexer.index.string()));
    CHECK_FALSE(contains(result.err, "check --repair"));
    CHECK_FALSE(contains(result.err, "DIR"));
  }
}

TEST_CASE("a lost, older or damaged copy of XAPIANDB is named, and written anew on request") {
  const IndexerProgram indexer;
  const fs::path copy = indexer.index / "XAPIANDB.copy";
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  const std::string older = read_whole_file(copy);
  REQUIRE(indexer.run({"add", "-"}, json_line("m")).status == 0);
  const std::string whole = read_whole_file(copy);
  std::string said = "XAPIANDB.copy is missing";
  int status = 0;
  SECTION("it is gone") { fs::remove(copy); }
  SECTION("it is of an earlier commit") {
    std::ofstream(copy) << older;
    said = "XAPIANDB.copy is of another commit";
  }
  SECTION("it is damaged") {
    std::ofstream(copy) << whole.substr(1);
    said = "XAPIANDB.copy is damaged";
    status = 3;
  }
  const ProgramResult checked = indexer.run({"check"});
  INFO(checked.err);
  CHECK(checked.status == status);
  CHECK(contains(checked.err, said));
  CHECK(contains(checked.err, "indexer check --repair --index " + indexer.index.string()));
  CHECK_FALSE(contains(checked.err, "--rebuild"));
  const ProgramResult repaired = indexer.run({"check", "--repair"});
  INFO(repaired.err);
  CHECK(repaired.status == 0);
  CHECK(repaired.err.empty());
  CHECK(contains(repaired.out, "XAPIANDB.copy is written anew"));
  CHECK(read_whole_file(copy) == whole);
  CHECK(indexer.run({"check"}).err.empty());
  CHECK(contains(indexer.run({"check", "--repair"}).out, "nothing to repair"));
}

TEST_CASE("an empty folder in the place of XAPIANDB or its copy is repaired too") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  for (const char* name : {"XAPIANDB", "XAPIANDB.copy"}) {
    fs::remove(indexer.index / name);
    fs::create_directory(indexer.index / name);
  }
  CHECK(indexer.run({"add", "-"}, json_line("b")).status == 3);
  const ProgramResult repaired = indexer.run({"check", "--repair"});
  INFO(repaired.err);
  CHECK(repaired.status == 0);
  CHECK(indexer.articles() == 3);
}

TEST_CASE("an index that lost its XAPIANDB may be built anew") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  fs::remove(indexer.index / "XAPIANDB");
  CHECK(indexer.run({"add", "--rebuild", "-"}, json_lines(2)).status == 0);
  CHECK(indexer.articles() == 2);
}

TEST_CASE("a missing part is reported, and not made again by accident") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(3)).status == 0);
  fs::remove_all(part_of(indexer));
  check_unusable(indexer.run({"add", "-"}, json_line("a")), indexer.index);
  for (const Words& arguments : kReading) check_unusable(indexer.run(arguments), indexer.index);
  CHECK(indexer.run({"add", "--rebuild", "-"}, json_line("a")).status == 0);
  CHECK(indexer.articles() == 1);
}

TEST_CASE("a part whose deleted articles are not known any more is damaged, with the remedy") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(9)).status == 0);
  REQUIRE(indexer.run({"delete", "n2"}).status == 0);
  const bool is_empty = GENERATE(true, false);
  for (const auto& file : fs::directory_iterator(part_of(indexer))) {
    if (!file.path().filename().string().starts_with("deleted-")) continue;
    if (is_empty) {
      fs::resize_file(file, 0);
    } else {
      fs::remove(file);
    }
  }
  for (const Words& arguments : {Words{"stats"}, {"search", "talks"}, {"export"}, {"add", "-"}}) {
    const ProgramResult result = indexer.run(arguments, json_line("a"));
    check_unusable(result, indexer.index);
    CHECK(contains(result.err, is_empty ? "damaged" : "is missing"));
    CHECK(contains(result.err, "indexer restore"));
  }
}

TEST_CASE("an article that can't be read is named, and an export has all others") {
  const IndexerProgram indexer;
  // No two words are alike, so that the record stands in its file as it is: it can't be compressed.
  std::string words = "Talks";
  for (unsigned number = 1; number < 100; ++number)
    words += " " + std::to_string(number * 2654435761U);
  REQUIRE(indexer.run({"add", "-"}, json_lines(4) + json_line("n5", words) + json_lines(35, "m"))
              .status == 0);
  const fs::path part = part_of(indexer);
  const std::string record = Xapian::Database(part.string()).get_document(5).get_data();
  std::string bytes = read_whole_file(part / "docdata.glass");
  const std::size_t place = bytes.find(record);
  REQUIRE(place != std::string::npos);
  bytes[place + record.size() / 2] ^= 1;
  std::ofstream(part / "docdata.glass", std::ios::binary) << bytes;
  for (const Words& arguments : {Words{"search", "talks", "--limit", "40"}, Words{"retag"}}) {
    const ProgramResult result = indexer.run(arguments);
    CHECK(result.status == 3);
    CHECK(result.out.empty());
    CHECK(contains(result.err, "(id 'n5')"));
    CHECK(contains(result.err, "indexer restore"));
  }
  const fs::path file = indexer.folder / "out.jsonl";
  const ProgramResult to_file = indexer.run({"export", file.string()});
  const ProgramResult to_output = indexer.run({"export"});
  for (const ProgramResult& result : {to_file, to_output}) {
    INFO(result.err);
    CHECK(result.status == 1);
    CHECK(contains(result.err, "skipped: document 5 of part " + part.filename().string()));
    CHECK(contains(result.err, "(id 'n5')"));
    CHECK(contains(result.err, "1 damaged article is missing in the export"));
  }
  CHECK(to_file.out.starts_with("exported 39 articles to "));
  CHECK(lines_of(to_output.out) == 39);
  CHECK(read_whole_file(file) == to_output.out);
  CHECK(indexer.run({"export", "--after", "n5"}).status == 0);
}

TEST_CASE("a damaged index file crashes no program, and a rebuild repairs the index") {
  struct Damage {
    const char* file;
    bool cut;  ///< else overwritten
  };
  for (const Damage& damage : {Damage{"iamglass", true},
                               Damage{"postlist.glass", true},
                               Damage{"postlist.glass", false},
                               Damage{"docdata.glass", false},
                               Damage{"term_vectors", false}}) {
    INFO(damage.file << (damage.cut ? " cut off" : " overwritten"));
    const IndexerProgram indexer;
    REQUIRE(indexer.run({"add", "-"}, json_lines(200)).status == 0);
    const fs::path file = part_of(indexer) / damage.file;
    const auto size = fs::file_size(file);
    if (damage.cut) {
      fs::resize_file(file, size / 2);
    } else {
      std::ofstream(file, std::ios::binary) << std::string(size, '\x5a');
    }
    bool noticed = false;
    for (const Words& arguments : {Words{"search", "\"about n7\""}, Words{"add", "-"}}) {
      const ProgramResult result = indexer.run(arguments, json_line("n5", "Changed."));
      INFO(arguments.front() << " " << result.status << " " << result.err);
      CHECK((result.status == 0 || result.status == 3));
      noticed = noticed || result.status == 3;
    }
    CHECK(noticed);
    CHECK(indexer.run({"add", "--rebuild", "-"}, json_lines(2)).status == 0);
    CHECK(indexer.articles() == 2);
  }
}

}  // namespace readout::test
