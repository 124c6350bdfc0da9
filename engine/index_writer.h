// SPDX-License-Identifier: GPL-3.0-or-later
// Opens an index for writing. Two implementations of one interface (see ARCHITECTURE.md): an empty
// index, or one to be rebuilt, gets a new generation, built from small segments on all cores and
// published at the end; otherwise the current generation is changed, commit by commit. One writer
// at a time holds the index's lock.
#pragma once

#include <filesystem>
#include <memory>

#include "engine/contract/index_writer.h"

namespace readout::engine {

/// Takes the lock and opens or creates the index. Throws Error: Busy, IndexFormat, NoSpace, Io.
[[nodiscard]] std::unique_ptr<IndexWriter> open_index_writer(const std::filesystem::path& directory,
                                                             const WriterOptions& options);

}  // namespace readout::engine
