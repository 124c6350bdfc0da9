// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/documents/completions.h"

namespace readout::packaging {
namespace {

/// Within single quotes, in a description of _arguments or _describe.
std::string quoted(std::string text) {
  for (const char* special : {"\\", "[", "]", ":"}) {
    text = replaced(text, special, std::string("\\") + special);
  }
  return replaced(text, "'", "'\\''");
}

std::string action(const Argument& argument) {
  switch (value_kind(argument)) {
    case ValueKind::Folder:
      return "_files -/";
    case ValueKind::File:
      return "_files";
    case ValueKind::Choice:
      return "(" + choices_of(argument) + ")";
    case ValueKind::Text:
    case ValueKind::None:
      break;
  }
  return " ";
}

std::string spec(const Argument& argument) {
  const std::string star = is_repeatable(argument) ? "*" : "";
  if (is_operand(argument)) {
    return "'" + (star.empty() ? std::string("1") : star) + ":" + quoted(argument.name) + ":" +
           action(argument) + "'";
  }
  std::string out;
  for (const std::string& name : names_of(argument)) {
    const bool has_value = value_kind(argument) != ValueKind::None;
    out += (out.empty() ? "" : " ");
    out.append("'").append(star).append(name).append(has_value ? "=[" : "[");
    out.append(quoted(argument.help)).append("]");
    if (has_value) out += ":" + quoted(argument.placeholder) + ":" + action(argument);
    out += "'";
  }
  return out;
}

std::string specs(const std::vector<Argument>& arguments) {
  std::string out;
  for (const Argument& argument : arguments) out += " \\\n    " + spec(argument);
  return out;
}

std::string function_name(const Manual& manual, const ManualCommand& command) {
  return "_readout_" + manual.program +
         (command.name.empty() ? "" : "_" + replaced(command.name, " ", "_"));
}

/// One function a command; that of a group offers its commands and calls the function of the one
/// that is there.
std::string function(const Manual& manual, const ManualCommand& command) {
  std::string out = function_name(manual, command) + "() {\n";
  if (!command.is_group) {
    return out + "  _arguments -S" + specs(command.arguments) + specs(manual.common) + "\n}\n\n";
  }
  std::string described;
  std::string calls;
  for (const ManualCommand* within : commands_in(manual, command.name)) {
    const std::string word = last_word(within->name);
    described += "        '" + word + ":" + quoted(within->summary) + "'\n";
    calls += "        " + word + ") " + function_name(manual, *within) + " ;;\n";
  }
  return out +
         "  local context state state_descr line\n  typeset -A opt_args\n"
         "  _arguments -C" +
         specs(manual.common) +
         " \\\n    '1: :->command' '*:: :->rest'\n  case $state in\n    command)\n"
         "      local -a commands=(\n" +
         described +
         "      )\n      _describe command commands\n      ;;\n    rest)\n"
         "      case $words[1] in\n" +
         calls + "      esac\n      ;;\n  esac\n}\n\n";
}

}  // namespace

std::string zsh_completion(const Manual& manual) {
  std::string out = "#compdef " + manual.program +
                    "\n# Completion for zsh, made from the program's own command line.\n\n";
  for (const ManualCommand& command : manual.commands) out += function(manual, command);
  return out + function_name(manual, manual.commands.front()) + " \"$@\"\n";
}

}  // namespace readout::packaging
