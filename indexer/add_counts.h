// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of `indexer add` counts. Values only.
#pragma once

#include <cstdint>
#include <string>

namespace readout::indexer {

struct AddCounts {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t skipped = 0;
  std::uint64_t superseded = 0;
  std::uint64_t removed = 0;  ///< by pruning
};

/// How far a stream was read.
struct StreamPlace {
  std::string shown;  ///< the stream's name in messages
  std::uint64_t line = 0;
};

}  // namespace readout::indexer
