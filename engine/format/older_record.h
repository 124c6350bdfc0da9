// SPDX-License-Identifier: GPL-3.0-or-later
// The stored records of older formats, for `indexer upgrade`. What they hold never changes: nothing
// here follows the present format. Private to engine. Safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "article/tags.h"

namespace readout::engine {

/// What sets the records of one format apart from those of the others.
struct OlderFormat {
  std::string_view name;
  bool section_apart = false;  ///< a section, then keywords, where later ones have one list
};

/// Nothing if it is none, or one that can't be upgraded.
[[nodiscard]] const OlderFormat* older_format(std::string_view name) noexcept;

/// All names, for people: "readout-4, readout-5".
[[nodiscard]] std::string older_format_names();

/// Throws Error{IndexFormat} if the record is damaged.
[[nodiscard]] article::TaggedArticle decode_older_record(const OlderFormat& format,
                                                         std::string_view record);

}  // namespace readout::engine
