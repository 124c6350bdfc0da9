// SPDX-License-Identifier: GPL-3.0-or-later
// What a part records about itself in Xapian's metadata: its format, and the files that were read.
// Keys and values are part of the on-disk format. Private to engine. As thread-safe as the database
// given.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/contract/file_state.h"

namespace readout::engine {

inline constexpr const char* kFormatKey = "format";

/// Throws Error{IndexFormat} if the part was not written in the format of this version.
void check_format(const Xapian::Database& database);

void write_format(Xapian::WritableDatabase& database);

/// What a part says of a file.
struct StoredFile {
  std::string path;
  FileState state;
  std::string catalogue;   ///< what tagged its articles
  bool forgotten = false;  ///< whatever older parts say of it
};

/// Nothing if it says nothing.
[[nodiscard]] std::optional<StoredFile> read_stored_file(const Xapian::Database& database,
                                                         const std::string& path);

[[nodiscard]] std::vector<StoredFile> read_stored_files(const Xapian::Database& database);

void write_file_state(Xapian::WritableDatabase& database,
                      const std::string& path,
                      const FileState& state,
                      std::string_view catalogue);

void forget_file(Xapian::WritableDatabase& database, const std::string& path);

/// Whether a value of metadata says that a file is forgotten.
[[nodiscard]] bool is_forgotten(std::string_view stored);

}  // namespace readout::engine
