// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the indexer's subcommands. The command line, its help, main(), docs/cli.md, man
// pages and completions follow from it. A new subcommand is a row in commands.cc and a file of its
// own. One thread.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/command_line.h"
#include "base/settings.h"
#include "indexer/console.h"
#include "indexer/terminal.h"

namespace readout::indexer {

/// What commands write to.
struct Screen {
  std::ostream& out;
  Style style;  ///< of `out`
  Console& console;
};

/// What a command takes from the command line, and what it then does.
struct Job {
  std::vector<Argument> arguments;  ///< they write to the options that `run` reads
  /// Prints, and returns the exit status. Throws Error. Empty: a group of commands.
  std::function<int(const Settings& settings, Screen& screen)> run;
};

/// A job whose arguments write to `options`.
template <typename Options, typename Run>
[[nodiscard]] Job job(const std::shared_ptr<Options>& options,
                      std::vector<Argument> arguments,
                      Run run) {
  return {std::move(arguments), [options, run](const Settings& settings, Screen& screen) {
            return run(*options, settings, screen);
          }};
}

struct Command {
  std::string_view name;  ///< with the group that it is in: "catalogue check"
  std::string_view summary;
  std::string_view notes;  ///< at the end of its --help: what else to know, and examples
  Job (*job)();            ///< null: a group
};

[[nodiscard]] std::span<const Command> commands() noexcept;

/// A job for each of `commands()`.
[[nodiscard]] std::vector<Job> jobs();

/// What `jobs()` take from the command line: the arguments write to their options.
[[nodiscard]] CommandLine command_line(const std::vector<Job>& jobs);

/// A subcommand that is ready to run, or the text that --help or --version asked for.
struct Call {
  std::function<int(Screen& screen)> run;  ///< empty: print `text`
  std::string text;
};

/// Throws Error{Usage}.
[[nodiscard]] Call parse_call(int argc, const char* const* argv, Environment environment);

}  // namespace readout::indexer
