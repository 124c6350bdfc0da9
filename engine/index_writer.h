// SPDX-License-Identifier: GPL-3.0-or-later
// Opens an index for writing: what is added becomes new parts of it, commit by commit; with
// `rebuild` one part that replaces all others at the end (see ARCHITECTURE.md). One writer at a
// time holds the index's lock.
#pragma once

#include <filesystem>
#include <memory>

#include "engine/contract/index_writer.h"

namespace readout::engine {

/// Takes the lock and opens or creates the index. Throws Error: Busy, IndexFormat, NoSpace, Io.
[[nodiscard]] std::unique_ptr<IndexWriter> open_index_writer(const std::filesystem::path& directory,
                                                             const WriterOptions& options);

}  // namespace readout::engine
