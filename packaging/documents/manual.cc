// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/documents/manual.h"

#include <algorithm>
#include <utility>

#include "indexer/commands.h"
#include "searchd/options.h"

namespace readout::packaging {
namespace {

using Kind = Argument::Kind;

Argument common_argument(const CommonOption& option) {
  return {.kind = option.placeholder.empty() ? Kind::Flag : Kind::Option,
          .name = std::string(option.names),
          .placeholder = std::string(option.placeholder),
          .help = std::string(option.help),
          .set = {}};
}

Argument setting_argument(const SettingSpec& spec) {
  std::string help(spec.help);
  if (!spec.initial.empty()) help += " (" + std::string(spec.initial) + ")";
  return {.kind = spec.type == SettingType::Flag ? Kind::Flag : Kind::Option,
          .name = flag_of(spec.name),
          .placeholder = std::string(spec.choices.empty() ? spec.placeholder : spec.choices),
          .help = std::move(help),
          .set = {}};
}

Manual manual_of(const CommandLine& line, int section) {
  Manual manual{.program = line.name, .section = section, .common = {}, .commands = {}};
  for (const SettingSpec& spec : kSettings) {
    if (is_used_by(spec, line.program)) manual.common.push_back(setting_argument(spec));
  }
  for (const CommonOption& option : {kConfigOption, kHelpOption, kVersionOption}) {
    manual.common.push_back(common_argument(option));
  }
  const bool has_commands = !line.subcommands.empty();
  manual.commands.push_back({"", line.description, line.notes, line.arguments, has_commands});
  for (const Subcommand& command : line.subcommands) {
    const std::string group = command.name + " ";
    const bool is_group = std::any_of(
        line.subcommands.begin(), line.subcommands.end(), [&group](const Subcommand& other) {
          return other.name.starts_with(group);
        });
    manual.commands.push_back(
        {command.name, command.summary, command.notes, command.arguments, is_group});
  }
  return manual;
}

}  // namespace

Manual searchd_manual() {
  searchd::Asked asked;
  return manual_of(searchd::command_line(asked), 8);
}

Manual indexer_manual() {
  const std::vector<indexer::Job> jobs = indexer::jobs();
  return manual_of(indexer::command_line(jobs), 1);
}

ValueKind value_kind(const Argument& argument) {
  if (argument.kind == Kind::Flag) return ValueKind::None;
  const std::string& value = is_operand(argument) ? argument.name : argument.placeholder;
  const bool literal =
      std::none_of(value.begin(), value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (literal && value.find('|') != std::string::npos) return ValueKind::Choice;
  if (value == "DIR") return ValueKind::Folder;
  if (value == "FILE" || value == "PATH") return ValueKind::File;
  return ValueKind::Text;
}

std::string choices_of(const Argument& argument) {
  return replaced(argument.placeholder, "|", " ");
}

bool is_operand(const Argument& argument) {
  return argument.kind != Kind::Flag && argument.kind != Kind::Option &&
         argument.kind != Kind::Options;
}

bool is_repeatable(const Argument& argument) {
  return argument.kind == Kind::Options || argument.kind == Kind::Operands ||
         argument.kind == Kind::OptionalOperands;
}

std::vector<std::string> names_of(const Argument& argument) {
  std::vector<std::string> names;
  std::string_view rest = argument.name;
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    names.emplace_back(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return names;
}

std::vector<const ManualCommand*> commands_in(const Manual& manual, std::string_view group) {
  const std::string begin = group.empty() ? "" : std::string(group) + " ";
  std::vector<const ManualCommand*> found;
  for (const ManualCommand& command : manual.commands) {
    if (!command.name.empty() && command.name == begin + last_word(command.name)) {
      found.push_back(&command);
    }
  }
  return found;
}

std::string last_word(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  return std::string(blank == std::string_view::npos ? name : name.substr(blank + 1));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace readout::packaging
