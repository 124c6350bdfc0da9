// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of a program. The program describes it as values: arguments and subcommands.
// Settings, --help and --version are the same in both programs and are added here. The only place
// that knows CLI11. One thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/settings.h"

namespace readout {

/// What may be given, and where it goes.
struct Argument {
  enum class Kind : std::uint8_t {
    Flag,              ///< "--wait": its value is "true", of --wait=false "false"
    Option,            ///< "--index DIR": once
    Options,           ///< "--actor ID": any number of times
    Operand,           ///< a word that belongs to no option: one
    OptionalOperand,   ///< one or none
    Operands,          ///< words that belong to no option, at least one
    OptionalOperands,  ///< the same, or none
  };
  Kind kind = Kind::Flag;
  std::string name;              ///< "--wait"; of operands "PATH"
  std::string placeholder = {};  ///< of an option's value
  std::string help;
  std::function<void(const std::string&)> set;  ///< called for each value, in the order given
  std::string excludes = {};  ///< an argument before this one that can't be given with it
};

[[nodiscard]] Argument flag(std::string name, std::string help, bool& into);
/// Operand or OptionalOperand.
[[nodiscard]] Argument operand(Argument::Kind kind,
                               std::string name,
                               std::string help,
                               std::string& into);
[[nodiscard]] Argument operands(Argument::Kind kind,
                                std::string name,
                                std::string help,
                                std::vector<std::string>& into);

struct Subcommand {
  /// With the names of the groups that it is in: "catalogue check" is in the group "catalogue",
  /// which stands before it and is no command by itself.
  std::string name;
  std::string summary;
  std::string notes;  ///< at the end of its --help
  std::vector<Argument> arguments;
};

struct CommandLine {
  Program program = Program::Indexer;
  std::string name;
  std::string description;
  std::string notes = {};
  std::vector<Argument> arguments = {};
  std::vector<Subcommand> subcommands = {};  ///< none: the program itself is the command
  bool needs_subcommand = true;              ///< false: it is a command without one, too
};

/// What both programs have besides their settings.
struct CommonOption {
  std::string_view names;
  std::string_view placeholder;
  std::string_view help;
};
inline constexpr CommonOption kHelpOption{"-h,--help", "", "Print this help and exit"};
inline constexpr CommonOption kVersionOption{"--version", "", "Print the version and exit"};
inline constexpr CommonOption kConfigOption{
    "--config", "FILE", "settings file in TOML (READOUT_CONFIG)"};

struct ParsedCommandLine {
  std::optional<Settings> settings;  ///< none: `text`, a help or the version, is all that is wanted
  std::string text;
  std::size_t subcommand = 0;  ///< which one was given; none: as many as there are
};

using Environment = std::vector<std::pair<std::string, std::string>>;

/// Hands every value to its argument. Throws Error{Usage}.
[[nodiscard]] ParsedCommandLine parse_command_line(const CommandLine& line,
                                                   int argc,
                                                   const char* const* argv,
                                                   Environment environment);

}  // namespace readout
