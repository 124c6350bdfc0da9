// SPDX-License-Identifier: GPL-3.0-or-later
// Makes an index what a snapshot of it is, for `indexer restore`. Safe from any thread.
#pragma once

#include <filesystem>

#include "engine/index_snapshot.h"

namespace readout::engine {

struct RestoreOptions {
  bool wait = false;  ///< wait for a writer to finish instead of failing with Error{Busy}
};

/// Makes the index what the snapshot is, under a new revision, in one step: who reads it goes on.
/// `index` may be missing or damaged. Parts that both have are not brought again: then neither
/// linked nor copied. Takes the writer's lock. Throws Error: Usage; IndexMissing (there is no
/// snapshot), IndexFormat (it is of another format, or damaged); Busy, NoSpace, Io.
IndexCopy restore_snapshot(const std::filesystem::path& index,
                           const std::filesystem::path& snapshot,
                           const RestoreOptions& options);

}  // namespace readout::engine
