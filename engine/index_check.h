// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an index is whole, for `indexer check`: that every file is as it was written, to the last
// bit, and that what is in the files agrees. Safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace readout::engine {

struct CheckOptions {
  bool wait = false;  ///< wait for a writer to finish instead of failing with Error{Busy}
};

/// XAPIANDB.copy, of which nothing is read as long as XAPIANDB is there.
enum class CopyState : std::uint8_t {
  Same,
  Missing,
  Other,  ///< than XAPIANDB: of another commit
  Damaged,
};

struct IndexCheck {
  std::size_t articles = 0;
  std::size_t parts = 0;
  std::vector<std::string> faults;  ///< for people; none: the index is whole
  CopyState copy = CopyState::Same;
};

/// Keeps writers away meanwhile, so that no part goes while it is checked; needs no right to write.
/// Looks into the files in child processes, which damage may crash. Throws Error: IndexMissing,
/// IndexFormat (another format, or so damaged that it can't be opened), Busy, Io.
[[nodiscard]] IndexCheck check_index(const std::filesystem::path& index,
                                     const CheckOptions& options);

}  // namespace readout::engine
