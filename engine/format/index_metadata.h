// SPDX-License-Identifier: GPL-3.0-or-later
// What an index records about itself in Xapian's metadata: format, time of creation, and the files
// that were read. Keys and values are part of the on-disk format. Private to engine. As thread-safe
// as the database given.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "engine/contract/file_state.h"

namespace readout::engine {

inline constexpr const char* kFormatKey = "format";
inline constexpr const char* kCreatedKey = "created";  ///< ISO 8601, UTC
inline constexpr const char* kCommitKey = "commit";    ///< random, another one with every commit

/// Throws Error{IndexFormat} if the index was not written in the format of this version.
void check_format(const Xapian::Database& database);

/// With every commit: gives the state a name that no other has. Xapian's uuid and revision are
/// those of another state too where a backup was put back and written to.
void write_commit_name(Xapian::WritableDatabase& database);

/// Names the state of the database: differs after every change, also across generations and copies.
[[nodiscard]] std::string revision_name(const Xapian::Database& database);

/// For a new generation.
void write_identity(Xapian::WritableDatabase& database);

/// Nothing if the file is not known, or was tagged by another catalogue.
[[nodiscard]] std::optional<FileState> read_file_state(const Xapian::Database& database,
                                                       const std::string& path,
                                                       std::string_view catalogue);

/// Path and state of every file known, whatever catalogue tagged it.
[[nodiscard]] std::vector<std::pair<std::string, FileState>> read_file_states(
    const Xapian::Database& database);

void write_file_state(Xapian::WritableDatabase& database,
                      const std::string& path,
                      const FileState& state,
                      std::string_view catalogue);

void remove_file_state(Xapian::WritableDatabase& database, const std::string& path);

}  // namespace readout::engine
