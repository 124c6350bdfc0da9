// SPDX-License-Identifier: GPL-3.0-or-later
// Help, version, wrong usage, and settings from file, environment and flags.
#include "tests/cli/indexer_program.h"
#include "tests/support/catch.h"

namespace readout::test {

using Words = std::vector<std::string>;

TEST_CASE("help names every command and the exit statuses, on standard output") {
  const IndexerProgram indexer;
  const ProgramResult result = run(indexer.bare_call({"--help"}));
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  for (const char* part : {"add",
                           "delete",
                           "inspect",
                           "search",
                           "stats",
                           "retag",
                           "check",
                           "catalogue",
                           "Exit status"}) {
    CHECK(contains(result.out, part));
  }
}

TEST_CASE("every command has a help of its own, with an example and the common options") {
  const IndexerProgram indexer;
  for (const std::string command : {"add",
                                    "delete",
                                    "inspect",
                                    "search",
                                    "stats",
                                    "export",
                                    "retag",
                                    "check",
                                    "compact",
                                    "snapshot",
                                    "restore",
                                    "upgrade"}) {
    INFO(command);
    const ProgramResult result = run(indexer.bare_call({command, "--help"}));
    CHECK(result.status == 0);
    CHECK(contains(result.out, "indexer " + command + " "));
    CHECK(contains(result.out, "--config FILE"));
  }
}

TEST_CASE("the version is one line") {
  const IndexerProgram indexer;
  const ProgramResult result = run(indexer.bare_call({"--version"}));
  CHECK(result.status == 0);
  CHECK(result.out.starts_with("indexer "));
  CHECK(lines_of(result.out) == 1);
}

TEST_CASE("wrong usage is status 2, said on standard error, and leaves no index") {
  const IndexerProgram indexer;
  const Words calls[] = {{},
                         {"frobnicate"},
                         {"add"},
                         {"add", "--no-such-option", "x"},
                         {"add", "no-such-folder"},
                         {"add", "-", "-"},
                         {"delete"},
                         {"inspect"},
                         {"inspect", "no-such-file"},
                         {"stats", "surplus"},
                         {"search", "--sort", "sideways"},
                         {"search", "--limit", "1000000"},
                         {"--threads", "many", "stats"}};
  for (const Words& arguments : calls) {
    const ProgramResult result = indexer.run(arguments);
    INFO(Catch::Detail::stringify(arguments) << "\n" << result.err);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err.starts_with("indexer: "));
    CHECK_FALSE(std::filesystem::exists(indexer.index));
  }
}

TEST_CASE("a wrong value is named with its flag") {
  const IndexerProgram indexer;
  CHECK(contains(indexer.run({"search", "--sort", "sideways"}).err, "--sort"));
  CHECK(contains(indexer.run({"search", "--facet-limit", "-1"}).err, "--facet-limit"));
  CHECK(contains(indexer.run({"--threads", "many", "stats"}).err, "--threads"));
}

TEST_CASE("without an index named, commands that need one say how to name it") {
  const IndexerProgram indexer;
  const ProgramResult result = run(indexer.bare_call({"stats"}));
  CHECK(result.status == 2);
  CHECK(contains(result.err, "READOUT_INDEX"));
}

TEST_CASE("an index that does not exist is status 3") {
  const IndexerProgram indexer;
  for (const Words& arguments : {Words{"stats"}, Words{"search", "x"}, Words{"delete", "x"}}) {
    const ProgramResult result = indexer.run(arguments);
    CHECK(result.status == 3);
    CHECK(contains(result.err, indexer.index.string()));
    CHECK_FALSE(std::filesystem::exists(indexer.index));
  }
}

TEST_CASE("the index is named by a file, the environment or a flag; the later wins") {
  const IndexerProgram indexer;
  REQUIRE(indexer.run({"add", "-"}, json_line("a")).status == 0);
  indexer.folder.write("right.toml", "index = \"index\"\n");
  indexer.folder.write("wrong.toml", "index = \"elsewhere\"\n");
  const std::string index = indexer.index.string();

  ProgramCall by_file = indexer.bare_call({"--config", "right.toml", "stats"});
  CHECK(run(by_file).status == 0);
  ProgramCall by_variable = indexer.bare_call({"--config", "wrong.toml", "stats"});
  by_variable.environment = {{"READOUT_INDEX", index}};
  CHECK(run(by_variable).status == 0);
  ProgramCall by_flag = indexer.bare_call({"stats", "--index", index});
  by_flag.environment = {{"READOUT_INDEX", "elsewhere"}, {"READOUT_CONFIG", "wrong.toml"}};
  CHECK(run(by_flag).status == 0);
  CHECK(run(indexer.bare_call({"--config", "wrong.toml", "stats"})).status == 3);
}

TEST_CASE("an unknown key in a settings file is refused with file and line") {
  const IndexerProgram indexer;
  indexer.folder.write("readout.toml", "index = \"index\"\n\nindx = \"typo\"\n");
  const ProgramResult result = run(indexer.bare_call({"--config", "readout.toml", "stats"}));
  CHECK(result.status == 2);
  CHECK(contains(result.err, "readout.toml:3"));
  CHECK(contains(result.err, "indx"));
}

TEST_CASE("a settings file that is missing or is no TOML is refused by name") {
  const IndexerProgram indexer;
  const ProgramResult missing = run(indexer.bare_call({"--config", "none.toml", "stats"}));
  CHECK(missing.status == 2);
  CHECK(contains(missing.err, "none.toml"));
  indexer.folder.write("broken.toml", "index = \n");
  const ProgramResult broken = run(indexer.bare_call({"--config", "broken.toml", "stats"}));
  CHECK(broken.status == 2);
  CHECK(contains(broken.err, "broken.toml:1"));
}

TEST_CASE("a wrong variable of the environment is named") {
  const IndexerProgram indexer;
  ProgramCall call = indexer.call({"stats"});
  call.environment = {{"READOUT_THREADS", "-3"}};
  const ProgramResult result = run(call);
  CHECK(result.status == 2);
  CHECK(contains(result.err, "READOUT_THREADS"));
}

}  // namespace readout::test
