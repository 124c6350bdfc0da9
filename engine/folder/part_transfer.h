// SPDX-License-Identifier: GPL-3.0-or-later
// Brings parts from one index folder to another: by hard links where both are on one file system,
// for files of parts never change; else by copies. Private to engine. Throws Error: NoSpace, Io.
// Safe from any thread, on different targets.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "engine/folder/manifest.h"

namespace readout::engine {

/// Bytes.
struct Transferred {
  std::uint64_t linked = 0;
  std::uint64_t copied = 0;

  Transferred& operator+=(const Transferred& other) {
    linked += other.linked;
    copied += other.copied;
    return *this;
  }
};

/// Brings the file durably, but for its entry in the folder. Nothing if there is no such file
/// (any more).
[[nodiscard]] std::optional<Transferred> bring_file(const std::filesystem::path& from,
                                                    const std::filesystem::path& to);

/// The whole of a part but for its deleted articles, durably, into a folder `to`, which does not
/// exist yet. Nothing if some of it is missing; what was brought then stays.
[[nodiscard]] std::optional<Transferred> bring_part(const std::filesystem::path& from,
                                                    const std::filesystem::path& to);

/// Throws Error{Usage} if one of the folders is the other or lies in it.
void check_apart(const std::filesystem::path& index, const std::filesystem::path& other);

}  // namespace readout::engine
