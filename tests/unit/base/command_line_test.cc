// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/command_line.h"

#include "base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout {
namespace {

using Words = std::vector<std::string>;

/// A program with a command that takes everything, a group, and a command in it that takes nothing.
class Play {
 public:
  bool loud = false;
  bool quiet = false;
  Words paths;
  Words names;

  ParsedCommandLine parse(const Words& arguments, Environment environment = {}) {
    std::vector<const char*> argv = {"program"};
    for (const std::string& argument : arguments) argv.push_back(argument.c_str());
    // Without a file of its own the machine's settings would count.
    const test::TempDir folder;
    if (environment.empty()) {
      environment = {{"READOUT_CONFIG", folder.write("empty.toml", "").string()}};
    }
    loud = quiet = false;
    paths.clear();
    names.clear();
    const int count = static_cast<int>(argv.size());
    return parse_command_line(line(), count, argv.data(), std::move(environment));
  }

  /// "message | hint"
  std::string failure(const Words& arguments) {
    try {
      (void)parse(arguments);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::Usage);
      return std::string(error.what()) + " | " + error.hint();
    }
    return "no failure";
  }

 private:
  CommandLine line() {
    Argument soft = flag("--quiet", "no noise", quiet);
    soft.excludes = "--loud";
    const Argument name{.kind = Argument::Kind::Options,
                        .name = "--name",
                        .placeholder = "NAME",
                        .help = "what it is called",
                        .set = [this](const std::string& value) { names.push_back(value); }};
    return {.program = Program::Indexer,
            .name = "program",
            .description = "Does things.",
            .notes = "The end.",
            .subcommands = {
                {"play",
                 "Play things",
                 "Example:\n  program play a",
                 {operands(Argument::Kind::Operands, "PATH", "what to play", paths),
                  flag("--loud", "with noise", loud),
                  soft,
                  name}},
                {"find",
                 "Find things",
                 "",
                 {operands(Argument::Kind::OptionalOperands, "WORD", "what to find", paths)}},
                {"list", "Work on lists", "", {}},
                {"list all", "Show all", "", {}}}};
  }
};

TEST_CASE("A command has its operands, flags and options") {
  Play program;
  CHECK(program.parse({"play", "a", "--name", "x", "-", "--loud", "--name", "y", "b"}).subcommand ==
        0);
  CHECK(program.paths == Words{"a", "-", "b"});
  CHECK(program.names == Words{"x", "y"});
  CHECK(program.loud);
  CHECK_FALSE(program.quiet);
  CHECK(program.parse({"find"}).subcommand == 1);
  CHECK(program.parse({"list", "all"}).subcommand == 3);
}

TEST_CASE("A flag can be given a value, which must be yes or no") {
  Play program;
  (void)program.parse({"play", "a", "--loud=false"});
  CHECK_FALSE(program.loud);
  CHECK(program.failure({"play", "a", "--loud=maybe"}).find("--loud") != std::string::npos);
}

TEST_CASE("An option that is not meant to be repeated is refused if it is") {
  Play program;
  const std::string failure = program.failure({"find", "--threads", "1", "--threads", "2"});
  CHECK(failure.starts_with("--threads is given more than once"));
}

TEST_CASE("Settings stand before or after the command") {
  Play program;
  for (const Words& words : {Words{"--index", "news", "find"}, Words{"find", "--index", "news"}}) {
    const ParsedCommandLine parsed = program.parse(words);
    REQUIRE(parsed.settings);
    CHECK(index_folder(*parsed.settings) == "news");
  }
  CHECK(program.failure({"find", "--listen", "x"}) != "no failure");  // of the other program
}

TEST_CASE("The index is named by file, variable and flag, the later one winning") {
  const test::TempDir folder;
  const std::string file = folder.write("r.toml", "index = \"/from-file\"\n").string();
  Play program;
  const auto index = [&](const Words& arguments, Environment environment) {
    return index_folder(*program.parse(arguments, std::move(environment)).settings);
  };
  const std::pair<std::string, std::string> config{"READOUT_CONFIG", file};
  const std::pair<std::string, std::string> variable{"READOUT_INDEX", "/from-variable"};
  CHECK(index({"find"}, {config}) == "/from-file");
  CHECK(index({"find", "--config", file}, {variable}) == "/from-variable");
  CHECK(index({"find", "--index", "/from-flag"}, {config, variable}) == "/from-flag");
}

TEST_CASE("What needs an index says so if none is named") {
  Play program;
  CHECK_THROWS_AS(index_folder(*program.parse({"find"}).settings), Error);
}

TEST_CASE("What follows two dashes is an operand, whatever it begins with") {
  Play program;
  (void)program.parse({"play", "--loud", "--", "-a", "--b"});
  CHECK(program.paths == Words{"-a", "--b"});
  (void)program.parse({"play", "a", "--", "-b", "--"});
  CHECK(program.paths == Words{"a", "-b", "--"});
  (void)program.parse({"find", "--"});
  CHECK(program.paths.empty());
  CHECK(program.failure({"list", "all", "--", "x"}) != "no failure");
  CHECK(program.failure({"play", "--"}) != "no failure");
}

TEST_CASE("Help names commands, settings and notes") {
  Play program;
  const ParsedCommandLine help = program.parse({"--help"});
  CHECK_FALSE(help.settings);
  for (const char* part : {"Does things.", "play", "Work on lists", "READOUT_INDEX", "The end."}) {
    CHECK(help.text.find(part) != std::string::npos);
  }
  const std::string play = program.parse({"play", "--help"}).text;
  for (const char* part : {"program play", "PATH", "--loud", "--index DIR", "Example:"}) {
    CHECK(play.find(part) != std::string::npos);
  }
  CHECK(program.parse({"list", "all", "--help"}).text.find("program list all") !=
        std::string::npos);
}

TEST_CASE("The version is one line") {
  Play program;
  const std::string text = program.parse({"--version"}).text;
  CHECK(text.starts_with("program "));
  CHECK(text.find('\n') == text.size() - 1);
}

TEST_CASE("Wrong usage says what and where to look") {
  Play program;
  CHECK(program.failure({}).find("'program --help'") != std::string::npos);
  CHECK(program.failure({"play"}).find("PATH") != std::string::npos);
  CHECK(program.failure({"play"}).find("'program play --help'") != std::string::npos);
  CHECK(program.failure({"list"}).find("'program list --help'") != std::string::npos);
  CHECK(program.failure({"fly"}) != "no failure");
  CHECK(program.failure({"play", "a", "--quiet", "--loud"}) != "no failure");
  CHECK(program.failure({"find", "--colour"}).find("--colour") != std::string::npos);
  CHECK(program.failure({"find", "--threads", "many"}).find("threads") != std::string::npos);
}

TEST_CASE("An unknown command is named, with the one that was meant") {
  Play play;
  CHECK(play.failure({"paly", "a"}) == "'paly' is no command of 'program' | Did you mean 'play'?");
  CHECK(play.failure({"xyzzy"}) == "'xyzzy' is no command of 'program' | See 'program --help'");
  CHECK(play.failure({"list", "al"}) ==
        "'al' is no command of 'program list' | Did you mean 'all'?");
}

TEST_CASE("A program without subcommands is the command itself") {
  bool check = false;
  const CommandLine line{.program = Program::Searchd,
                         .name = "server",
                         .description = "Serves.",
                         .arguments = {flag("--check", "only look", check)}};
  const auto parse = [&line](std::vector<const char*> argv) {
    argv.insert(argv.begin(), "server");
    return parse_command_line(line, static_cast<int>(argv.size()), argv.data(), {});
  };
  CHECK(parse({"--check", "--listen", "x:1"}).settings->text(Setting::Listen) == "x:1");
  CHECK(check);
  CHECK_THROWS_AS(parse({"word"}), Error);
  CHECK_THROWS_AS(parse({"--", "word"}), Error);
}

}  // namespace
}  // namespace readout
