// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one part of all parts of an index, without the articles that are deleted in them, for
// `indexer compact`. Safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>

namespace readout::engine {

struct Compaction {
  std::size_t articles = 0;
  std::size_t deleted = 0;  ///< articles that the parts had besides; 0 and one part: none to do
  std::size_t parts = 0;    ///< before
  std::uint64_t bytes = 0;  ///< of the parts, before
  std::uint64_t room = 0;   ///< that it may need on the disk besides, until it is through
  std::uint64_t bytes_after = 0;
};

struct CompactionOptions {
  bool wait = false;  ///< wait for a writer to finish instead of failing with Error{Busy}
  /// Called before it begins, if there is something to do; the bytes after are not known yet.
  std::function<void(const Compaction&)> begins;
};

/// Takes the writer's lock; searches go on meanwhile. Throws Error: IndexMissing, IndexFormat,
/// Busy, Io; NoSpace, if there is too little room before anything is written.
Compaction compact_index(const std::filesystem::path& index, const CompactionOptions& options);

}  // namespace readout::engine
