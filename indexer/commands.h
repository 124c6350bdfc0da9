// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands: each does its work, prints, and returns the exit status. Throw Error. Called
// once, by main().
#pragma once

#include "indexer/options.h"

namespace readout {

[[nodiscard]] int run_add(const Options& options);
[[nodiscard]] int run_delete(const Options& options);
[[nodiscard]] int run_inspect(const Options& options);
[[nodiscard]] int run_search(const Options& options);
[[nodiscard]] int run_stats(const Options& options);

/// The folder of the index. Throws Error{Usage} if none is set.
[[nodiscard]] const std::string& index_folder(const Options& options);

}  // namespace readout
