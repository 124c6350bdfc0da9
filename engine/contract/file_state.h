// SPDX-License-Identifier: GPL-3.0-or-later
// What an index remembers of a source file. A value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

namespace readout::engine {

/// What was known of a file when it was last read, to skip it unread when nothing changed.
struct FileState {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  ///< since the epoch, or kAnyTime
  std::size_t articles = 0;      ///< how many articles it gave
  bool skipped = false;          ///< something in it could not be read: read it again next time
  std::optional<std::uint64_t> checksum = std::nullopt;  ///< of its bytes (base/hash.h), if known

  /// It had just changed, and may have changed once more within the same time: no time proves that
  /// it did not.
  static constexpr std::int64_t kAnyTime = std::numeric_limits<std::int64_t>::min();

  friend bool operator==(const FileState&, const FileState&) = default;
};

}  // namespace readout::engine
