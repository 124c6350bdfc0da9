// SPDX-License-Identifier: GPL-3.0-or-later
// NEAR: what it asks for, and which places of a text are within its reach. The same for finding
// articles and for marking them. Private to engine. Values and pure functions: safe from any
// thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/span.h"

namespace readout::engine {

/// One side of a NEAR.
struct NearSide {
  std::vector<std::vector<std::string>> runs;  ///< any of these: terms next to one another
  unsigned distance = 0;   ///< in words, from the side before; of the first side nothing
  std::uint32_t part = 0;  ///< of the query: see HighlightTerms
};

/// Its sides, each near the one before it.
using NearChain = std::vector<NearSide>;

/// Where a term, or a run of them, stands.
struct Place {
  std::uint32_t first;  ///< position of its first word
  std::uint32_t last;   ///< position of its last word
  Span span = {};       ///< its bytes, where they are known
};

/// The places of a run by those of its terms, each list in order of the text.
[[nodiscard]] std::vector<Place> run_places(std::span<const std::vector<Place>> terms);

/// Keeps of each side's places those that are part of a whole chain: one place of every side, none
/// sharing a word with the one before it, and at most `distance` words from it. Either all sides
/// keep some or none does. REQUIRES: a list for each side, in order of the text.
void keep_within_reach(const NearChain& chain, std::vector<std::vector<Place>>& sides);

}  // namespace readout::engine
