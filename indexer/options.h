// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the indexer as plain values. For main() and the commands; one thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/settings.h"
#include "engine/search_params.h"

namespace readout {

enum class Command { Add, Delete, Inspect, Search, Stats };

struct Options {
  Command command = Command::Stats;
  Settings settings;
  std::vector<std::string> operands;  ///< paths, ids or words of the query
  bool rebuild = false;
  bool wait = false;
  bool json = false;
  ParameterList parameters;  ///< of a search
};

/// What the command line asks for; or, where it only asks for help or the version or is wrong, the
/// exit status after that has been printed. Throws Error{Usage} for settings that can't be used.
struct ParsedOptions {
  std::optional<Options> options;
  int status = 0;
};
[[nodiscard]] ParsedOptions parse_options(int argc, const char* const* argv);

}  // namespace readout
