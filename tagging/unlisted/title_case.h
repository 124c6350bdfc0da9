// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the body in title case: "Signals He May Moderate Stance". A capital there is no sign
// of a name. Used by unlisted_names.cc. Pure: safe from any thread.
#pragma once

#include <vector>

#include "tagging/text/field_words.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

/// By sentence: whether it has no full stop, no small word of ordinary length, and mostly common
/// words with capitals that are no part of titles or of organisations' names.
[[nodiscard]] std::vector<bool> find_title_case(const NameModel& model, const FieldWords& words);

}  // namespace readout::tagging
