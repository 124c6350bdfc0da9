// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an index is whole, for `indexer check`: the structure of its files, and that every
// article can be read and is found by its id. Safe from any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace readout::engine {

struct CheckOptions {
  bool wait = false;  ///< wait for a writer to finish instead of failing with Error{Busy}
};

struct IndexCheck {
  std::size_t articles = 0;
  /// Whether the files were checked block by block. False where they may not be written to, which
  /// Xapian asks for: then everything in them was read and compared.
  bool blocks = false;
  std::vector<std::string> faults;  ///< for people; none: the index is whole
};

/// Keeps writers away meanwhile, for files that change can't be checked; needs no right to write.
/// Looks at the files in child processes, which damage may crash. Throws Error: IndexMissing,
/// IndexFormat (another format, or so damaged that it can't be opened), Busy, Io.
[[nodiscard]] IndexCheck check_index(const std::filesystem::path& index,
                                     const CheckOptions& options);

}  // namespace readout::engine
