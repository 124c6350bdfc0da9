// SPDX-License-Identifier: GPL-3.0-or-later
// The table of subcommands, and docs/cli.md, which must say what the table says.
#include "indexer/commands.h"

#include <algorithm>
#include <sstream>

#include "base/error.h"
#include "engine/wire/search_params.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::indexer {
namespace {

using Words = std::vector<std::string>;

bool is_operand(const Argument& argument) {
  return argument.kind != Argument::Kind::Flag && argument.kind != Argument::Kind::Option &&
         argument.kind != Argument::Kind::Options;
}

std::string operand_of(const Argument& argument) {
  if (argument.kind == Argument::Kind::Operand) return argument.name;
  if (argument.kind == Argument::Kind::OptionalOperand) return "[" + argument.name + "]";
  if (argument.kind == Argument::Kind::Operands) return argument.name + "...";
  return "[" + argument.name + "...]";
}

/// As a cell of a table in Markdown.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string row_of(const Argument& argument) {
  std::string name = is_operand(argument) ? operand_of(argument) : argument.name;
  if (!argument.placeholder.empty()) name += " " + argument.placeholder;
  if (argument.kind == Argument::Kind::Options) name += " ...";
  const std::string beside =
      argument.excludes.empty() ? "" : "; not with `" + argument.excludes + "`";
  return "| `" + escaped(name) + "` | " + escaped(argument.help) + beside + " |\n";
}

/// How the section of a command in docs/cli.md begins.
std::string beginning_of_section(const Command& command) {
  const std::vector<Argument> arguments = command.job().arguments;
  std::string usage = "indexer " + std::string(command.name) + " [OPTIONS]";
  std::string rows;
  for (const Argument& argument : arguments) {
    if (is_operand(argument)) usage += " " + operand_of(argument);
    rows += row_of(argument);
  }
  return "\n## " + std::string(command.name) + "\n\n    " + usage + "\n\n" +
         std::string(command.summary) + ".\n" +
         (rows.empty() ? "" : "\n| argument | what |\n|---|---|\n" + rows);
}

std::string documentation() { return test::read_whole_file(READOUT_SOURCE_DIR "/docs/cli.md"); }

/// The arguments of the call of the indexer in a line of shell: "zstd -dc x | indexer add -".
Words arguments_in(const std::string& line) {
  Words words;
  bool quoted = false;
  bool open = false;  // whether the last word goes on
  for (const char c : line) {
    if (c == '\'') quoted = !quoted;
    if (c == ' ' && !quoted) {
      open = false;
      continue;
    }
    if (!open) words.emplace_back();
    open = true;
    if (c != '\'') words.back() += c;
  }
  const auto program = std::find(words.begin(), words.end(), "indexer");
  const auto end = std::find_if(program, words.end(), [](const std::string& word) {
    return word == "|" || word.starts_with(">");
  });
  return program == end ? Words() : Words(program + 1, end);
}

Call parse(const Words& arguments) {
  std::vector<const char*> argv = {"indexer"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  // Without a file of its own the machine's settings would count.
  const test::TempDir folder;
  return parse_call(static_cast<int>(argv.size()),
                    argv.data(),
                    {{"READOUT_CONFIG", folder.write("empty.toml", "").string()}});
}

TEST_CASE("docs/cli.md has a section for each command, in the order of the table") {
  Words expected = {"Options of all commands", "Exit status"};
  for (const Command& command : commands()) {
    if (command.job != nullptr) expected.emplace_back(command.name);
  }
  Words sections;
  std::istringstream lines(documentation());
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) sections.push_back(line.substr(3));
  }
  CHECK(sections == expected);
}

TEST_CASE("docs/cli.md begins each section with the usage and the arguments of the command") {
  const std::string text = documentation();
  for (const Command& command : commands()) {
    if (command.job == nullptr) continue;
    INFO("It must say:\n" << beginning_of_section(command));
    CHECK(text.find(beginning_of_section(command)) != std::string::npos);
  }
}

TEST_CASE("docs/cli.md has every setting of the indexer") {
  const std::string text = documentation();
  for (const SettingSpec& spec : kSettings) {
    if (!is_used_by(spec, Program::Indexer)) continue;
    const std::string row = "| `" + flag_of(spec.name) + " " + std::string(spec.placeholder) +
                            "` | `" + std::string(spec.variable) + "` | " + std::string(spec.help) +
                            " |\n";
    INFO(row);
    CHECK(text.find(row) != std::string::npos);
  }
}

TEST_CASE("Every example in the help and in docs/cli.md is a good call") {
  std::string text = documentation();
  for (const Command& command : commands()) text += std::string(command.notes) + "\n";
  std::istringstream lines(text + parse({"--help"}).text);
  std::size_t examples = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("    $ ") && !line.starts_with("  indexer ") &&
        !line.starts_with("  zstd ")) {
      continue;
    }
    const Words arguments = arguments_in(line);
    if (arguments.empty() || arguments.front() == "--config") continue;
    INFO(line);
    CHECK(parse(arguments).run);
    ++examples;
  }
  CHECK(examples > 20);
}

TEST_CASE("Every command has a summary, and an example of its own") {
  for (const Command& command : commands()) {
    CHECK_FALSE(command.summary.empty());
    if (command.job == nullptr) continue;
    INFO(command.name);
    CHECK(command.notes.find("indexer " + std::string(command.name)) != std::string::npos);
  }
}

TEST_CASE("A search takes every parameter of the endpoint as an option") {
  const std::string help = parse({"search", "--help"}).text;
  for (const engine::SearchParameter& parameter : engine::search_parameters()) {
    if (parameter.name != "q") CHECK(help.find(flag_of(parameter.name)) != std::string::npos);
  }
}

}  // namespace
}  // namespace readout::indexer
