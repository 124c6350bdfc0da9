// SPDX-License-Identifier: GPL-3.0-or-later
// Checksums of a part's files. A part never changes, so each file has to stay as it was written, to
// the last bit; Xapian has no checksums of its own. Part of the on-disk format. Private to engine.
// Throws Error: NoSpace, Io. Safe from any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace readout::engine {

/// Of all other files in the folder, into a file there. Not durable by itself.
void write_checksums(const std::filesystem::path& folder);

/// The files of a part by name, that with the checksums too: all but those of its deleted articles.
/// Nothing if there are no checksums (any more).
[[nodiscard]] std::vector<std::string> checksummed_files(const std::filesystem::path& folder);

/// Called after every MiB that was read: may wait, or throw to break off.
using AfterPiece = std::function<void()>;

/// What is wrong with the folder's files, for people; none: all are as they were written.
[[nodiscard]] std::vector<std::string> checksum_faults(const std::filesystem::path& folder,
                                                       const AfterPiece& after_piece = {});

}  // namespace readout::engine
