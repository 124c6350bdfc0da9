// SPDX-License-Identifier: GPL-3.0-or-later
// Files that survive a power cut, and the few other file operations of an index. All throw Error
// (NoSpace, Io). Private to engine. Safe from any thread, on different files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/file_descriptor.h"

namespace readout::engine {

/// As open(2), close-on-exec added; `mode` 0666.
[[nodiscard]] FileDescriptor open_file(const std::filesystem::path& file, int flags);

/// `file` is named in errors.
void write_all(const FileDescriptor& out,
               std::string_view content,
               const std::filesystem::path& file);

/// Folders on the way included; fine if there is one already.
void create_folder(const std::filesystem::path& folder);

/// Fine if there is nothing.
void remove_tree(const std::filesystem::path& path);

void rename_path(const std::filesystem::path& from, const std::filesystem::path& to);

/// Waits until a file's content, or a folder's entries, are on the disk.
void sync_path(const std::filesystem::path& path);

/// sync_path for the folder and every file directly in it.
void sync_folder_and_files(const std::filesystem::path& folder);

/// Of the files directly in the folder; 0 if it is gone.
[[nodiscard]] std::uint64_t bytes_in(const std::filesystem::path& folder);

/// How much may still be written to the file system that the folder is on.
[[nodiscard]] std::uint64_t free_bytes(const std::filesystem::path& folder);

/// Readers see the old content or the new, at any time, power cuts included.
void replace_file(const std::filesystem::path& file, std::string_view content);

}  // namespace readout::engine
