// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of one state of an index, for `indexer snapshot`. Parts never change, so hard links are
// enough where both folders are on one file system. Safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace readout::engine {

/// What was brought from one index folder to another.
struct IndexCopy {
  std::size_t articles = 0;
  std::size_t parts = 0;
  std::uint64_t linked_bytes = 0;
  std::uint64_t copied_bytes = 0;
};

/// Copies the index, also while a writer is at work, to a folder that is empty or does not exist.
/// The copy is an index like any other, and independent of the first. Fails or succeeds as a whole.
/// Throws Error: Usage (`target` lies in the index, or is not empty); IndexMissing, IndexFormat,
/// NoSpace, Io.
IndexCopy take_snapshot(const std::filesystem::path& index, const std::filesystem::path& target);

}  // namespace readout::engine
