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
  std::vector<std::string> faults;  ///< for people; none: the index is whole
};

/// Takes the writer's lock meanwhile: files that change can't be checked. Throws Error:
/// IndexMissing, IndexFormat (another format, or so damaged that it can't be opened), Busy, Io.
[[nodiscard]] IndexCheck check_index(const std::filesystem::path& index,
                                     const CheckOptions& options);

}  // namespace readout::engine
