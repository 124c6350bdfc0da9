// SPDX-License-Identifier: GPL-3.0-or-later
// What a capitalised run leaves to the catalogue, whose names always win. Private to
// candidate_spans.h. Pure: safe from any thread.
#pragma once

#include "tagging/unlisted/candidate_spans.h"
#include "tagging/unlisted/candidate_words.h"

namespace readout::tagging {

/// Cuts the run to what no name of the catalogue has; only a body named around such names goes
/// before them. False where nothing is left.
[[nodiscard]] bool settle_overlap(const CandidateWords& words, CandidateSpan& span);

/// Whether the run can't begin with its first word. REQUIRES: it has one.
[[nodiscard]] bool leads_no_name(const CandidateWords& words, const CandidateSpan& span);

}  // namespace readout::tagging
