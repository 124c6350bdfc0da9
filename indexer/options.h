// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the indexer as plain values: the only place that knows the library that
// parses it. For main() and the commands; one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/settings.h"
#include "engine/wire/search_params.h"

namespace readout::indexer {

enum class Command : std::uint8_t {
  Add,
  Delete,
  Inspect,
  Search,
  Stats,
  Retag,
  Check,
  CatalogueCheck,
  CatalogueSuggest,
};

struct Options {
  Command command = Command::Stats;
  Settings settings;
  std::vector<std::string> operands;  ///< paths, ids or words of the query
  bool rebuild = false;
  bool prune = false;
  bool wait = false;
  bool json = false;
  engine::ParameterList parameters;  ///< of a search
};

struct ParsedOptions {
  std::optional<Options> options;
  std::string text;  ///< to print instead: help or version
};

/// Throws Error{Usage}.
[[nodiscard]] ParsedOptions parse_options(
    int argc,
    const char* const* argv,
    std::vector<std::pair<std::string, std::string>> environment);

/// The folder of the index. Throws Error{Usage} if none is set.
[[nodiscard]] const std::string& index_folder(const Options& options);

}  // namespace readout::indexer
