// SPDX-License-Identifier: GPL-3.0-or-later
// A few articles as a small database of their own, with their term vectors: what parts are made of.
// It has no table of terms by document: nothing is ever taken out of it. Private to engine. Safe
// from any thread, on different folders.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include <xapian.h>

#include "article/tags.h"
#include "engine/format/document_builder.h"

namespace readout::engine {

/// Documents numbered from `first` to before `end`.
struct Segment {
  std::filesystem::path folder;
  Xapian::docid first = 0;
  Xapian::docid end = 0;
};

/// The articles get the ids of the segment in their order; their lengths in words, as Xapian counts
/// them. REQUIRES: as many as there are ids; the builder was given no others. Throws Xapian's
/// errors; Error: NoSpace, Io.
std::vector<std::uint32_t> write_segment(const Segment& segment,
                                         const std::vector<const article::TaggedArticle*>& articles,
                                         DocumentBuilder& builder);

/// Makes one of neighbours, given in their order, in another folder. Throws as write_segment().
[[nodiscard]] Segment join_segments(const std::vector<Segment>& segments,
                                    const std::filesystem::path& folder);

}  // namespace readout::engine
