// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that keep an index: retag, check, catalogue check.
#include <fstream>

#include <nlohmann/json.hpp>

#include "tests/cli/indexer_program.h"
#include "tests/support/catch.h"

namespace readout::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kGuild =
    "[[actor]]\n"
    "id = \"zorbaxians\"\n"
    "name = \"Zorbax Guild\"\n"
    "type = \"organisation\"\n";

/// Has an actor that no catalogue knows, and tags of its own.
std::string guild_article() {
  return nlohmann::json{{"id", "guild"},
                        {"title", "The Zorbax Guild meets"},
                        {"body", "The Zorbax Guild met in Beijing. China said nothing."},
                        {"published", "2023-06-19T14:05:00+08:00"},
                        {"actors", {"Acme Trust"}},
                        {"issues", {"weather-magic"}}}
             .dump() +
         "\n";
}

std::size_t found(const IndexerProgram& indexer, const std::string& flag, const std::string& id) {
  const ProgramResult result = indexer.run({"search", "--json", flag, id});
  return nlohmann::json::parse(result.out).at("total").at("value");
}

}  // namespace

TEST_CASE("retag brings the index up to another catalogue without the sources") {
  const IndexerProgram indexer;
  indexer.folder.write("own/guild.toml", kGuild);
  const fs::path file = indexer.write_old("news.jsonl", guild_article() + json_lines(5));
  REQUIRE(indexer.run({"add", "news.jsonl"}).status == 0);
  REQUIRE(found(indexer, "--actor", "zorbaxians") == 0);
  const fs::path away = indexer.folder / "away.jsonl";
  fs::rename(file, away);

  const ProgramResult result = indexer.run({"retag", "--catalogue", "own"});
  INFO(result.err);
  CHECK(result.status == 0);
  CHECK(result.out.starts_with("retagged 6 in "));
  CHECK(contains(indexer.run({"stats"}).out, "retag)"));
  CHECK_FALSE(contains(indexer.run({"--catalogue", "own", "stats"}).out, "retag)"));
  CHECK(lines_of(result.out) == 1);
  CHECK(indexer.articles() == 6);
  CHECK(found(indexer, "--actor", "zorbaxians") == 1);
  CHECK(found(indexer, "--actor", "china") == 1);

  // What the source said itself stays, and so does what is known of the files.
  CHECK(found(indexer, "--actor", "acme-trust") == 1);
  CHECK(found(indexer, "--issue", "weather-magic") == 1);
  fs::rename(away, file);
  const auto time = fs::last_write_time(file);
  CHECK(indexer.run({"add", "--catalogue", "own", "news.jsonl"})
            .out.starts_with("added 0, replaced 0, unchanged 6"));
  fs::last_write_time(file, time - std::chrono::hours{1});
  CHECK(indexer.run({"add", "--catalogue", "own", "news.jsonl"})
            .out.starts_with("added 0, replaced 0, unchanged 6"));
}

TEST_CASE("retag removes tags that the catalogue no longer has") {
  const IndexerProgram indexer;
  indexer.folder.write("own/guild.toml", kGuild);
  REQUIRE(indexer.run({"--catalogue", "own", "add", "-"}, guild_article()).status == 0);
  REQUIRE(found(indexer, "--actor", "zorbaxians") == 1);
  CHECK(indexer.run({"retag"}).status == 0);
  CHECK(found(indexer, "--actor", "zorbaxians") == 0);
}

TEST_CASE("a catalogue with an error is refused before the index is touched") {
  const IndexerProgram indexer;
  indexer.folder.write("own/guild.toml", std::string(kGuild) + "colour = \"red\"\n");
  REQUIRE(indexer.run({"add", "-"}, guild_article()).status == 0);
  const ProgramResult result = indexer.run({"retag", "--catalogue", "own"});
  CHECK(result.status == 2);
  CHECK(contains(result.err, "guild.toml:5"));
  CHECK(indexer.articles() == 1);
  indexer.folder.write("own/guild.toml", "colour = 1\ntaste = 2\n");
  const std::string several = indexer.run({"retag", "--catalogue", "own"}).err;
  CHECK(contains(several, "guild.toml:1: unknown key 'colour'\n"));
  CHECK(contains(several, "guild.toml:2: unknown key 'taste'\n"));
}

TEST_CASE("retag and check need an index, and make none") {
  const IndexerProgram indexer;
  for (const char* command : {"retag", "check"}) {
    const ProgramResult result = indexer.run({command});
    CHECK(result.status == 3);
    CHECK(contains(result.err, "there is no index"));
    CHECK_FALSE(fs::exists(indexer.index));
  }
}

TEST_CASE("check says that an undamaged index is well") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(5)).status == 0);
  REQUIRE(indexer.run({"add", "-"}, json_lines(3, "more")).status == 0);
  REQUIRE(indexer.run({"delete", "n2"}).status == 0);
  const ProgramResult result = indexer.run({"check"});
  CHECK(result.status == 0);
  CHECK(result.out == "checked 7 articles in 2 parts: all well\n");
}

TEST_CASE("check finds a damaged index, whichever file it is") {
  for (const char* name : {"postlist.glass", "docdata.glass", "term_vectors"}) {
    INFO(name);
    const IndexerProgram indexer;
    REQUIRE(indexer.run({"add", "-"}, json_lines(300)).status == 0);
    const fs::path file = fs::directory_iterator(indexer.index / "parts")->path() / name;
    const auto size = fs::file_size(file);
    std::fstream damaged(file, std::ios::in | std::ios::out | std::ios::binary);
    damaged.seekp(static_cast<std::streamoff>(size / 2));
    damaged << std::string(size / 4, '\x5a');
    damaged.close();
    const ProgramResult result = indexer.run({"check"});
    INFO(result.err);
    CHECK(result.status == 3);
    CHECK(result.out.empty());
    CHECK(contains(result.err, std::string(name) + " is damaged"));
    CHECK(contains(result.err, "--rebuild"));
  }
}

TEST_CASE("check finds every flipped bit, and names the file") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_lines(300)).status == 0);
  REQUIRE(indexer.run({"delete", "n2"}).status == 0);
  std::size_t flips = 0;
  for (const auto& entry : fs::recursive_directory_iterator(indexer.index)) {
    if (!entry.is_regular_file()) continue;
    const std::string whole = read_whole_file(entry.path());
    for (std::size_t flip = 1; flip <= 8 && !whole.empty(); ++flip, ++flips) {
      std::string bytes = whole;
      const std::size_t at = flip * 7919 % bytes.size();
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << flip % 8));
      std::ofstream(entry.path(), std::ios::binary) << bytes;
      const ProgramResult result = indexer.run({"check"});
      INFO(entry.path().filename() << " " << at << " " << result.err);
      CHECK(result.status == 3);
      CHECK(contains(result.err, entry.path().filename().string()));
    }
    std::ofstream(entry.path(), std::ios::binary) << whole;
  }
  CHECK(flips > 40);
  CHECK(indexer.run({"check"}).status == 0);
}

TEST_CASE("the built-in catalogue has no errors") {
  const IndexerProgram indexer;
  const ProgramResult result = run(indexer.bare_call({"catalogue", "check"}));
  INFO(result.err);
  CHECK(result.status == 0);
  CHECK(result.out.starts_with("0 errors, "));
}

TEST_CASE("catalogue check names every error of a file with its line") {
  const IndexerProgram indexer;
  indexer.folder.write("good.toml", kGuild);
  indexer.folder.write("bad.toml",
                       std::string("[[actor]]\nid = \"x\"\n\n") + kGuild + "colour = 1\n");
  indexer.folder.write("kind.toml", "[[kind]]\nid = \"k\"\nname = \"Court of {state}\"\n");
  CHECK(run(indexer.bare_call({"catalogue", "check", "good.toml"})).status == 0);
  const ProgramResult result =
      run(indexer.bare_call({"catalogue", "check", "good.toml", "bad.toml"}));
  CHECK(result.status == 1);
  CHECK(contains(result.err, "bad.toml:1: "));
  CHECK(contains(result.err, "bad.toml:8: "));
  CHECK_FALSE(contains(result.out, "0 errors"));
  CHECK(contains(run(indexer.bare_call({"catalogue", "check", "kind.toml"})).err, "kind.toml:3: "));
}

TEST_CASE("catalogue check looks at the catalogue of the settings, and names a missing file") {
  const IndexerProgram indexer;
  indexer.folder.write("own/bad.toml", "[[actor]]\n");
  const ProgramResult own = run(indexer.bare_call({"--catalogue", "own", "catalogue", "check"}));
  CHECK(own.status == 1);
  CHECK(contains(own.err, "own/bad.toml:1: "));
  const ProgramResult missing = run(indexer.bare_call({"catalogue", "check", "none.toml"}));
  CHECK(missing.status == 2);
  CHECK(contains(missing.err, "none.toml"));
  const ProgramResult help = run(indexer.bare_call({"catalogue", "check", "--help"}));
  CHECK(contains(help.out, "Usage: indexer catalogue check "));
  CHECK(run(indexer.bare_call({"catalogue"})).status == 2);
}

TEST_CASE("catalogue suggest prints entries that the catalogue takes") {
  const IndexerProgram indexer;
  const std::string body = "Health Minister Amara Okonjo said on Monday that the plan had failed.";
  const std::string initial = "Health Minister Amara N. Okonjo said on Monday that it had failed.";
  std::string lines;
  for (const auto& [id, text] :
       {std::pair("a", body),
        std::pair("b", body + " She left."),
        std::pair("c", initial),
        std::pair("d", std::string("The Maltese Foreign Ministry said on Monday that it knew."))})
    lines += nlohmann::json{{"id", id}, {"body", text}, {"language", "en"}}.dump() + "\n";
  indexer.folder.write("news.jsonl", lines);
  REQUIRE(indexer.run({"add", "news.jsonl"}).status == 0);

  const ProgramResult suggested = indexer.run({"catalogue", "suggest"});
  CHECK(suggested.status == 0);
  CHECK(suggested.out ==
        "# 2 articles; Amara N. Okonjo: 1\n[[actor]]\nid = \"amara-okonjo\"\n"
        "name = \"Amara Okonjo\"\ntype = \"person\"\naliases = [\"Amara N. Okonjo\"]\n\n");

  indexer.folder.write("own/new.toml", suggested.out);
  REQUIRE(indexer.run({"retag", "--catalogue", "own"}).status == 0);
  CHECK(found(indexer, "--actor", "amara-okonjo") == 3);
  CHECK(indexer.run({"catalogue", "suggest", "--catalogue", "own"}).out.empty());
}

}  // namespace readout::test
