// SPDX-License-Identifier: GPL-3.0-or-later
// Titles in a run of capitalised words: the names are before, between and behind them. Private to
// candidate_spans.h. Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "tagging/unlisted/candidate_spans.h"
#include "tagging/unlisted/candidate_words.h"

namespace readout::tagging {

/// The pieces of the run [first, end) between its titles, in order; some may be empty.
[[nodiscard]] std::vector<CandidateSpan> split_at_titles(const CandidateWords& words,
                                                         std::uint32_t first,
                                                         std::uint32_t end);

}  // namespace readout::tagging
