// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/options.h"

#include <utility>

#include "base/command_line.h"

namespace readout::searchd {

Options parse_options(int argc, const char* const* argv) {
  bool check = false;
  bool print = false;
  const CommandLine line{
      .program = Program::Searchd,
      .name = "searchd",
      .description = "Answers searches over HTTP and serves the page.",
      .arguments = {flag("--check-config", "say whether the settings are good, and stop", check),
                    flag("--print-config", "print the settings in force, and stop", print)}};
  ParsedCommandLine parsed = parse_command_line(line, argc, argv, process_environment());
  return {.wish = print   ? Wish::PrintConfig
                  : check ? Wish::CheckConfig
                          : Wish::Serve,
          .settings = std::move(parsed.settings),
          .text = std::move(parsed.text)};
}

}  // namespace readout::searchd
