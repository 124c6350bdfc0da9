// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a part anew without its deleted articles: out of the stored records, as indexing does but
// for tagging, by two threads. Nothing can be taken out of a part itself. Private to engine. Safe
// from any thread, on different folders.
#pragma once

#include <filesystem>
#include <vector>

#include <xapian.h>

#include "engine/parts/deleted_set.h"

namespace readout::engine {

/// Makes the part in `result`, which does not exist yet, and works in `folder`, which it removes in
/// the end. Its documents are numbered from 1 on without gaps, in the order of the old ones: new
/// ids by old ones, 0 for those left out. Throws Xapian's errors; Error: IndexFormat, NoSpace, Io.
[[nodiscard]] std::vector<Xapian::docid> clean_part(const std::filesystem::path& part,
                                                    const DeletedSet& deleted,
                                                    const std::filesystem::path& folder,
                                                    const std::filesystem::path& result);

}  // namespace readout::engine
