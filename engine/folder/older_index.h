// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of an index of a format up to readout-7: one database, generations/NNNN, which
// XAPIANDB names in its only line. Private to engine. Throws Error{Io}. Safe from any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace readout::engine {

/// Folder of the databases, in that of the index.
inline constexpr const char* kGenerations = "generations";

/// What the one line begins with; then comes the database's name.
inline constexpr std::string_view kGenerationStub = "auto generations/";

/// Absolute path of the database that the index consists of, whether or not it is there; where
/// XAPIANDB is lost, of the newest one that is. Nothing if the index is of no such format.
[[nodiscard]] std::optional<std::filesystem::path> older_database(
    const std::filesystem::path& index);

}  // namespace readout::engine
