// SPDX-License-Identifier: GPL-3.0-or-later
// Finds an index again whose XAPIANDB is gone, damaged, or names what is not there, for `indexer
// check --repair`. Safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace readout::engine {

/// A part that the repaired index lacks, though its articles may be nowhere else.
struct LeftOutPart {
  std::string name;
  std::string fault;                    ///< for people
  std::optional<std::size_t> articles;  ///< without deleted ones, where a manifest tells
  std::filesystem::path kept;           ///< what its folder is called now; empty: it has none
};

struct Repair {
  enum class From : std::uint8_t {
    Itself,  ///< XAPIANDB is as it should be: only its copy was not
    Copy,    ///< of the manifest: nothing is lost
    Parts    ///< that are there: what had been deleted or merged away last may be back
  };
  From from = From::Copy;
  std::size_t parts = 0;
  std::size_t articles = 0;
  std::vector<LeftOutPart> left_out;
};

/// Writes XAPIANDB anew, or its copy; nothing if both are as they should be. Parts that can't be
/// used are set aside: no writer removes them. Takes the writer's lock. Throws Error: IndexMissing,
/// IndexFormat (there is no whole part), Busy, Io.
[[nodiscard]] std::optional<Repair> repair_index(const std::filesystem::path& index, bool wait);

}  // namespace readout::engine
