// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a part's articles anew without the deleted ones: out of their stored records, as indexing
// does but for tagging, by two threads. Nothing can be taken out of a part itself. Private to
// engine. Safe from any thread, on different folders.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include <xapian.h>

#include "engine/parts/deleted_set.h"
#include "engine/parts/part_columns.h"
#include "engine/writing/segment.h"

namespace readout::engine {

struct CleanedPart {
  std::filesystem::path metadata;   ///< a database with all that the part holds beside documents
  std::optional<Segment> articles;  ///< numbered from 1 on without gaps; nothing if none are left
  PartColumns columns;
  std::vector<Xapian::docid> moved;  ///< new ids by old ones; 0 for those left out
};

/// Works in `folder`, which it makes. Throws Xapian's errors; Error: IndexFormat, NoSpace, Io.
[[nodiscard]] CleanedPart cleaned_part(const std::filesystem::path& part,
                                       const DeletedSet& deleted,
                                       const std::filesystem::path& folder);

}  // namespace readout::engine
