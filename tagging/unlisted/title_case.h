// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences written as headlines: "Signals He May Moderate Stance". A capital there tells nothing
// of names. Used by the finders of uncatalogued names. Pure: safe from any thread.
#pragma once

#include <vector>

#include "tagging/text/field_words.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

/// By sentence: whether it has no full stop, no word of ordinary length written small, and mostly
/// common words with capitals that neither titles nor the names of organisations account for.
[[nodiscard]] std::vector<bool> find_title_case(const NameModel& model, const FieldWords& words);

}  // namespace readout::tagging
