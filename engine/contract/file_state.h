// SPDX-License-Identifier: GPL-3.0-or-later
// What an index remembers of a source file. A value.
#pragma once

#include <cstddef>
#include <cstdint>

namespace readout::engine {

/// What was known of a file when it was last read, to skip it unread when nothing changed.
struct FileState {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  ///< since the epoch
  std::size_t articles = 0;      ///< how many articles it gave
  bool skipped = false;          ///< something in it could not be read: read it again next time

  friend bool operator==(const FileState&, const FileState&) = default;
};

}  // namespace readout::engine
