// SPDX-License-Identifier: GPL-3.0-or-later
// What a program takes from its command line, as man pages and completions tell it: made from the
// values that the program itself parses by. Values only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/command_line.h"

namespace readout::packaging {

struct ManualCommand {
  std::string name;  ///< without the program: "catalogue check"; empty: the program itself
  std::string summary;
  std::string notes;
  std::vector<Argument> arguments;
  bool is_group = false;  ///< has commands, and is none by itself
};

struct Manual {
  std::string program;
  int section = 1;                      ///< of its man pages
  std::vector<Argument> common;         ///< options of all its commands, settings among them
  std::vector<ManualCommand> commands;  ///< the program itself first
};

[[nodiscard]] Manual searchd_manual();
[[nodiscard]] Manual indexer_manual();

/// What a shell may offer as a value.
enum class ValueKind : std::uint8_t { None, Text, Choice, Folder, File };

/// Of an option's value, or of an operand.
[[nodiscard]] ValueKind value_kind(const Argument& argument);

/// Of ValueKind::Choice, spaces between: "newest oldest".
[[nodiscard]] std::string choices_of(const Argument& argument);

[[nodiscard]] bool is_operand(const Argument& argument);
[[nodiscard]] bool is_repeatable(const Argument& argument);

/// "-h,--help" as its names.
[[nodiscard]] std::vector<std::string> names_of(const Argument& argument);

/// The commands directly within a group, or within the program where `group` is empty.
[[nodiscard]] std::vector<const ManualCommand*> commands_in(const Manual& manual,
                                                            std::string_view group);

/// "check" of "catalogue check".
[[nodiscard]] std::string last_word(std::string_view name);

/// `text` with `to` for each `from`.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace readout::packaging
