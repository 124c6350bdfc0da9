// SPDX-License-Identifier: GPL-3.0-or-later
// Candidate spans that overlap claims of the catalogue: the claims win. Private to
// candidate_spans.h. Pure: safe from any thread.
#pragma once

#include "tagging/unlisted/candidate_spans.h"
#include "tagging/unlisted/candidate_words.h"

namespace readout::tagging {

/// Cuts the candidate to words that no claim owns. Only an organisation whose longer name covers
/// claims keeps them. False where nothing is left.
[[nodiscard]] bool settle_overlap(const CandidateWords& words, CandidateSpan& span);

/// Whether no name can begin with the candidate's first word. REQUIRES a word.
[[nodiscard]] bool leads_no_name(const CandidateWords& words, const CandidateSpan& span);

}  // namespace readout::tagging
