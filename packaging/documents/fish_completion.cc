// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "packaging/documents/completions.h"

namespace readout::packaging {
namespace {

std::string quoted(const std::string& text) {
  return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'";
}

std::string values(const Argument& argument) {
  switch (value_kind(argument)) {
    case ValueKind::Folder:
      return " -x -a '(__fish_complete_directories)'";
    case ValueKind::File:
      return " -r -F";
    case ValueKind::Choice:
      return " -x -a " + quoted(choices_of(argument));
    case ValueKind::Text:
      return " -x";
    case ValueKind::None:
      break;
  }
  return "";
}

/// A line for the argument, where `when`, a condition, holds; empty: everywhere.
std::string line(const Manual& manual, const std::string& when, const Argument& argument) {
  std::string out = "complete -c " + manual.program;
  if (!when.empty()) out += " -n " + quoted(when);
  if (is_operand(argument)) {
    return value_kind(argument) == ValueKind::Text ? "" : out + values(argument) + "\n";
  }
  for (const std::string& name : names_of(argument)) {
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  return out + values(argument) + " -d " + quoted(argument.help) + "\n";
}

/// That the command line has this command; a command of the program only if it has no group, as
/// "check" is a command and one of "catalogue".
std::string seen(const Manual& manual, const ManualCommand& command) {
  std::string out;
  std::istringstream words(command.name);
  for (std::string word; words >> word;) {
    out += (out.empty() ? "" : "; and ") + ("__fish_seen_subcommand_from " + word);
  }
  if (command.name.empty() || command.name.find(' ') != std::string::npos) return out;
  for (const ManualCommand* other : commands_in(manual, "")) {
    if (other->is_group && other != &command) {
      out += "; and not __fish_seen_subcommand_from " + other->name;
    }
  }
  return out;
}

std::string offered_commands(const Manual& manual, const ManualCommand& group) {
  std::string names;
  for (const ManualCommand* within : commands_in(manual, group.name)) {
    names += " " + last_word(within->name);
  }
  const std::string when = (group.name.empty() ? "" : seen(manual, group) + "; and ") +
                           ("not __fish_seen_subcommand_from" + names);
  std::string out;
  for (const ManualCommand* within : commands_in(manual, group.name)) {
    out += "complete -c " + manual.program + " -n " + quoted(when) + " -a " +
           last_word(within->name) + " -d " + quoted(within->summary) + "\n";
  }
  return out;
}

}  // namespace

std::string fish_completion(const Manual& manual) {
  std::string out =
      "# Completion for fish, made from the program's own command line.\ncomplete -c " +
      manual.program + " -f\n";
  for (const Argument& argument : manual.common) out += line(manual, "", argument);
  for (const ManualCommand& command : manual.commands) {
    if (command.is_group) out += offered_commands(manual, command);
    for (const Argument& argument : command.arguments) {
      out += line(manual, seen(manual, command), argument);
    }
  }
  return out;
}

}  // namespace readout::packaging
