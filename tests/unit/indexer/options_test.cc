// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/options.h"

#include "base/error.h"
#include "indexer/exit_status.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::indexer {
namespace {

using Words = std::vector<std::string>;
using Variables = std::vector<std::pair<std::string, std::string>>;

ParsedOptions parse(const Words& arguments, Variables environment = {}) {
  std::vector<const char*> argv = {"indexer"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  // Without a file of its own the machine's settings would count.
  const test::TempDir folder;
  if (environment.empty()) {
    environment = {{"READOUT_CONFIG", folder.write("empty.toml", "").string()}};
  }
  return parse_options(static_cast<int>(argv.size()), argv.data(), std::move(environment));
}

Options options(const Words& arguments) {
  const ParsedOptions parsed = parse(arguments);
  REQUIRE(parsed.options);
  return *parsed.options;
}

/// "message | hint"
std::string failure(const Words& arguments) {
  try {
    (void)parse(arguments);
  } catch (const Error& error) {
    CHECK(exit_status(error.code()) == kWrongUsage);
    return std::string(error.what()) + " | " + error.hint();
  }
  return "no failure";
}

TEST_CASE("Each command has its operands and flags") {
  const Options add = options({"add", "--index", "news", "a", "-", "b", "--rebuild", "--wait"});
  CHECK(add.command == Command::Add);
  CHECK(add.operands == Words{"a", "-", "b"});
  CHECK(add.rebuild);
  CHECK(add.wait);
  CHECK(add.settings.text(Setting::Index) == "news");

  const Options inspect = options({"inspect", "--json", "a"});
  CHECK(inspect.command == Command::Inspect);
  CHECK(inspect.json);
  CHECK(options({"stats"}).command == Command::Stats);
}

TEST_CASE("Options of all commands stand before or after the command") {
  CHECK(options({"--index", "news", "stats"}).settings.text(Setting::Index) == "news");
  CHECK(options({"stats", "--index", "news"}).settings.text(Setting::Index) == "news");
}

TEST_CASE("Ids that begin with a dash come after two dashes") {
  const Options remove = options({"delete", "--index", "news", "--", "-kLPB", "--x"});
  CHECK(remove.operands == Words{"-kLPB", "--x"});
}

TEST_CASE("What follows two dashes is an operand, whatever came before") {
  CHECK(options({"search", "--json", "--", "taiwan", "-strait"}).operands ==
        Words{"taiwan", "-strait"});
  CHECK(options({"search", "taiwan", "--", "-strait", "--"}).operands ==
        Words{"taiwan", "-strait", "--"});
  CHECK(options({"delete", "a", "--", "-b"}).operands == Words{"a", "-b"});
  CHECK(options({"search", "--"}).operands.empty());
  CHECK(failure({"stats", "--", "x"}) != "no failure");
  CHECK(failure({"delete", "--"}) != "no failure");
}

TEST_CASE("A search takes every parameter of the endpoint as an option") {
  const Options search = options({"search",
                                  "--actor",
                                  "china",
                                  "--actor",
                                  "japan",
                                  "export",
                                  "controls",
                                  "--facet-limit",
                                  "5",
                                  "--from",
                                  "2023"});
  CHECK(search.operands == Words{"export", "controls"});
  const engine::ParsedSearch parsed = engine::parse_search_parameters(search.parameters);
  CHECK(parsed.problems.empty());
  CHECK(parsed.request.query == "export controls");
  REQUIRE(parsed.request.selections.size() == 1);
  CHECK(parsed.request.selections[0].values == Words{"china", "japan"});
  CHECK(parsed.request.facet_limit == 5);
  CHECK(parsed.request.from_day.has_value());
  for (const engine::SearchParameter& parameter : engine::search_parameters()) {
    if (parameter.name == "q") continue;
    std::string flag = "--" + std::string(parameter.name);
    std::replace(flag.begin(), flag.end(), '_', '-');
    CHECK(parse({"search", "--help"}).text.find(flag) != std::string::npos);
  }
}

TEST_CASE("An option given twice that can't be repeated is a problem, not a guess") {
  const Options search = options({"search", "--limit", "5", "--limit", "6"});
  CHECK(engine::parse_search_parameters(search.parameters).problems.size() == 1);
}

TEST_CASE("Help names commands, settings and examples") {
  const ParsedOptions help = parse({"--help"});
  CHECK_FALSE(help.options);
  for (const char* part : {"add",
                           "delete",
                           "inspect",
                           "search",
                           "stats",
                           "--index",
                           "READOUT_INDEX",
                           "Examples:",
                           "Exit status:"}) {
    CHECK(help.text.find(part) != std::string::npos);
  }
  const std::string add = parse({"add", "--help"}).text;
  for (const char* part : {"indexer add", "--rebuild", "--index DIR", "Examples:"}) {
    CHECK(add.find(part) != std::string::npos);
  }
}

TEST_CASE("The version is one line") {
  const std::string text = parse({"--version"}).text;
  CHECK(text.starts_with("indexer "));
  CHECK(text.find('\n') == text.size() - 1);
}

TEST_CASE("Wrong usage says what and where to look") {
  CHECK(failure({}).find("indexer --help") != std::string::npos);
  CHECK(failure({"add"}).find("PATH") != std::string::npos);
  CHECK(failure({"add"}).find("indexer add --help") != std::string::npos);
  CHECK(failure({"fly"}) != "no failure");
  CHECK(failure({"stats", "--colour"}).find("--colour") != std::string::npos);
  CHECK(failure({"stats", "--threads", "many"}).find("threads") != std::string::npos);
}

TEST_CASE("The index may be named by file, variable and flag, the later one winning") {
  const test::TempDir folder;
  const std::string file = folder.write("r.toml", "index = \"/from-file\"\n").string();
  const auto index = [&](const Words& arguments, Variables environment) {
    return index_folder(*parse(arguments, std::move(environment)).options);
  };
  const std::pair<std::string, std::string> config{"READOUT_CONFIG", file};
  const std::pair<std::string, std::string> variable{"READOUT_INDEX", "/from-variable"};
  CHECK(index({"stats"}, {config}) == "/from-file");
  CHECK(index({"stats", "--config", file}, {variable}) == "/from-variable");
  CHECK(index({"stats", "--index", "/from-flag"}, {config, variable}) == "/from-flag");
}

TEST_CASE("A command that needs an index says so if none is named") {
  CHECK_THROWS_AS(index_folder(options({"stats"})), Error);
}

}  // namespace
}  // namespace readout::indexer
