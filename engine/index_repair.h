// SPDX-License-Identifier: GPL-3.0-or-later
// Finds an index again whose XAPIANDB is gone or names what is not there, for `indexer check
// --repair`. Safe from any thread.
#pragma once

#include <filesystem>
#include <optional>

namespace readout::engine {

/// Makes the newest whole generation the current one and returns its folder; nothing if the current
/// one is there. Takes the writer's lock. Throws Error: IndexMissing, IndexFormat (none is whole),
/// Busy, Io.
[[nodiscard]] std::optional<std::filesystem::path> repair_index(const std::filesystem::path& index,
                                                                bool wait);

}  // namespace readout::engine
