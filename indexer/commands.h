// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands: each does its work, prints, and returns the exit status. All throw Error. Called
// once, by main().
#pragma once

#include <iosfwd>

#include "indexer/console.h"
#include "indexer/options.h"
#include "indexer/terminal.h"

namespace readout::indexer {

/// What commands write to.
struct Screen {
  std::ostream& out;
  Style style;  ///< of `out`
  Console& console;
};

[[nodiscard]] int run_add(const Options& options, Screen& screen);
[[nodiscard]] int run_delete(const Options& options, Screen& screen);
[[nodiscard]] int run_inspect(const Options& options, Screen& screen);
[[nodiscard]] int run_search(const Options& options, Screen& screen);
[[nodiscard]] int run_retag(const Options& options, Screen& screen);
[[nodiscard]] int run_check(const Options& options, Screen& screen);
[[nodiscard]] int run_catalogue_check(const Options& options, Screen& screen);
[[nodiscard]] int run_catalogue_suggest(const Options& options, Screen& screen);
[[nodiscard]] int run_stats(const Options& options, Screen& screen);

}  // namespace readout::indexer
