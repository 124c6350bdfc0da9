// SPDX-License-Identifier: GPL-3.0-or-later
// Makes an index of an older format one of the present format, out of its stored records, for
// `indexer upgrade`. Tags, what tagged them, and the states of files stay as they are. For one
// thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace readout::engine {

struct UpgradeOptions {
  /// Called again and again while it works; it returns whether to go on.
  std::function<bool(std::size_t done, std::size_t articles)> go_on;
};

struct Upgrade {
  enum class Outcome : std::uint8_t {
    Done,
    NothingToDo,  ///< the index is of the present format
    Stopped       ///< by go_on(): the index stays as it was
  };
  Outcome outcome = Outcome::Done;
  std::string from;  ///< the format that it had
  std::size_t articles = 0;
};

/// Takes the writer's lock. Until the new index is on the disk, the old one stays as it is; it goes
/// after that. Throws Error: IndexMissing; IndexFormat (a format that can't be upgraded; damaged);
/// Busy, NoSpace, Io.
[[nodiscard]] Upgrade upgrade_index(const std::filesystem::path& index,
                                    const UpgradeOptions& options);

}  // namespace readout::engine
