// SPDX-License-Identifier: GPL-3.0-or-later
// Finds an index again whose XAPIANDB is gone, damaged, or names what is not there, for `indexer
// check --repair`. Safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace readout::engine {

struct Repair {
  enum class From : std::uint8_t {
    Copy,  ///< of the manifest: nothing is lost
    Parts  ///< that are there: what had been deleted or merged away last may be back
  };
  From from = From::Copy;
  std::size_t parts = 0;
  std::size_t articles = 0;
};

/// Writes XAPIANDB anew; nothing if it is as it should be. Takes the writer's lock. Throws Error:
/// IndexMissing, IndexFormat (there is no whole part), Busy, Io.
[[nodiscard]] std::optional<Repair> repair_index(const std::filesystem::path& index, bool wait);

}  // namespace readout::engine
