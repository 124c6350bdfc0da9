// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/options.h"

#include <utility>
#include <vector>

namespace readout::searchd {
namespace {

/// In the order of the wishes from AddKey on, after the group's own row.
std::vector<Subcommand> key_commands(Asked& asked) {
  const auto name = [&asked] {
    return operand(Argument::Kind::Operand, "NAME", "whose key it is", asked.key);
  };
  Argument may{.kind = Argument::Kind::Option,
               .name = "--may",
               .placeholder = "RIGHTS",
               .help = "what the key is for: read, write, admin, commas between (read)",
               .set = [&asked](const std::string& value) { asked.rights = value; }};
  return {{"keys", "Make, list and revoke keys", "", {}},
          {"keys add",
           "Make a key and print it, once",
           "Examples:\n"
           "  searchd keys add --keys /etc/readout/keys newsroom\n"
           "  searchd keys add --keys /etc/readout/keys --may read,write feed",
           {name(), std::move(may)}},
          {"keys list", "Print names, rights and days of the keys", "", {}},
          {"keys revoke", "Make a key worthless, within a second", "", {name()}}};
}

}  // namespace

CommandLine command_line(Asked& asked) {
  return {.program = Program::Searchd,
          .name = "searchd",
          .description = "Answers searches over HTTP and serves the page.",
          .arguments = {flag("--check-config",
                             "say whether the settings are good, and stop",
                             asked.check_config),
                        flag("--print-config",
                             "print the settings in force, and stop",
                             asked.print_config)},
          .subcommands = key_commands(asked),
          .needs_subcommand = false};
}

Options parse_options(int argc, const char* const* argv) {
  Asked asked;
  const CommandLine line = command_line(asked);
  ParsedCommandLine parsed = parse_command_line(line, argc, argv, process_environment());
  Options options;
  if (asked.print_config) {
    options.wish = Wish::PrintConfig;
  } else if (asked.check_config) {
    options.wish = Wish::CheckConfig;
  } else if (parsed.subcommand < line.subcommands.size()) {
    const auto first = static_cast<std::size_t>(Wish::AddKey);
    options.wish = static_cast<Wish>(first + parsed.subcommand - 1);
  }
  options.settings = std::move(parsed.settings);
  options.text = std::move(parsed.text);
  options.key = std::move(asked.key);
  options.rights = std::move(asked.rights);
  return options;
}

}  // namespace readout::searchd
