// SPDX-License-Identifier: GPL-3.0-or-later
// The model's features: of a name itself, and of the words around one mention of it. Used by
// coreference and by the training program, so that both see the same. Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "tagging/unlisted/candidate_spans.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

using NameFeatures = std::vector<std::uint32_t>;  ///< by name_hash()

[[nodiscard]] NameFeatures name_features(const NameModel& known,
                                         const FieldWords& words,
                                         const CandidateSpan& span);

[[nodiscard]] NameFeatures context_features(const FieldWords& words, const CandidateSpan& span);

}  // namespace readout::tagging
