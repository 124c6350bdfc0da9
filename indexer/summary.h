// SPDX-License-Identifier: GPL-3.0-or-later
// The last line of `indexer add`. Pure: safe from any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "indexer/add_counts.h"

namespace readout::indexer {

/// "added 48, replaced 0, unchanged 0, skipped 1 in 0.8 s (60 articles/s, 0.4 MB/s)"; with
/// ", superseded 2" where later articles of the same run replaced earlier ones and ", removed 3"
/// where pruning removed some. `articles` and `bytes` were read.
[[nodiscard]] std::string summary_line(const AddCounts& counts,
                                       std::uint64_t articles,
                                       std::uint64_t bytes,
                                       std::chrono::duration<double> elapsed);

}  // namespace readout::indexer
