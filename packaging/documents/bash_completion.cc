// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "packaging/documents/completions.h"

namespace readout::packaging {
namespace {

// What is the same for every program: PROGRAM, KNOWN, VALUED, VALUES and WORDS are put in.
constexpr std::string_view kScript =
    R"(# Completion for bash, made from the program's own command line.
_readout_PROGRAM() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' i
  if [[ $word == = ]]; then word=''; fi
  if [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi
  COMPREPLY=()
  _readout_offer() {
    mapfile -t COMPREPLY < <(compgen "$@" -- "$word")
    if [[ $1 == -[df] ]]; then compopt -o filenames 2>/dev/null; fi
  }
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i - 1]} in VALUED) continue ;; esac
    case "${command:+$command }${COMP_WORDS[i]}" in
      KNOWN) command="${command:+$command }${COMP_WORDS[i]}" ;;
    esac
  done
  case "$command:$before" in
VALUES  esac
  case "$command" in
WORDS  esac
}
complete -F _readout_PROGRAM PROGRAM
)";

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : std::string(between)) + word;
  return out;
}

/// What offers values of this kind; empty: nothing does.
std::string offer(const Argument& argument) {
  switch (value_kind(argument)) {
    case ValueKind::Folder:
      return "_readout_offer -d";
    case ValueKind::File:
      return "_readout_offer -f";
    case ValueKind::Choice:
      return "_readout_offer -W '" + choices_of(argument) + "'";
    case ValueKind::Text:
    case ValueKind::None:
      break;
  }
  return "";
}

/// `command` as a pattern of the shell.
std::string value_rows(const std::string& command, const std::vector<Argument>& arguments) {
  std::string rows;
  for (const Argument& argument : arguments) {
    if (is_operand(argument) || value_kind(argument) == ValueKind::None) continue;
    std::vector<std::string> patterns;
    for (const std::string& name : names_of(argument)) {
      patterns.push_back(std::string(command).append(":").append(name));
    }
    const std::string offered = offer(argument);
    rows += "    " + joined(patterns, " | ") + ") " + (offered.empty() ? "" : offered + "; ") +
            "return ;;\n";
  }
  return rows;
}

std::string word_row(const Manual& manual, const ManualCommand& command) {
  std::vector<std::string> options;
  std::string operands;
  for (const std::vector<Argument>* arguments : {&command.arguments, &manual.common}) {
    for (const Argument& argument : *arguments) {
      if (is_operand(argument)) {
        operands = offer(argument);
        continue;
      }
      for (const std::string& name : names_of(argument)) options.push_back(name);
    }
  }
  if (command.is_group) {
    std::vector<std::string> words;
    for (const ManualCommand* within : commands_in(manual, command.name)) {
      words.push_back(last_word(within->name));
    }
    operands = "_readout_offer -W '" + joined(words, " ") + "'";
  }
  return "    '" + command.name +
         "')\n      if [[ $word == -* ]]; then\n        _readout_offer -W '" +
         joined(options, " ") + "'\n" +
         (operands.empty() ? "" : "      else\n        " + operands + "\n") +
         "      fi\n      ;;\n";
}

}  // namespace

std::string bash_completion(const Manual& manual) {
  std::vector<std::string> known;
  std::vector<std::string> valued;
  std::string values = value_rows("*", manual.common);
  std::string words;
  const auto note_valued = [&valued](const std::vector<Argument>& arguments) {
    for (const Argument& argument : arguments) {
      if (is_operand(argument) || value_kind(argument) == ValueKind::None) continue;
      for (const std::string& name : names_of(argument)) valued.push_back(name);
    }
  };
  note_valued(manual.common);
  for (const ManualCommand& command : manual.commands) {
    if (!command.name.empty()) known.push_back("'" + command.name + "'");
    note_valued(command.arguments);
    values += value_rows("'" + command.name + "'", command.arguments);
    words += word_row(manual, command);
  }
  // A program without commands has no word that could be one.
  std::string script = replaced(std::string(kScript), "PROGRAM", manual.program);
  script = replaced(script, "KNOWN", known.empty() ? "''" : joined(known, " | "));
  script = replaced(script, "VALUED", joined(valued, " | "));
  script = replaced(script, "VALUES", values);
  return replaced(script, "WORDS  esac", words + "  esac");
}

}  // namespace readout::packaging
