// SPDX-License-Identifier: GPL-3.0-or-later
// Who held an office on an article's date. Used to tell namesakes apart. Pure: safe from any
// thread.
#pragma once

#include <string_view>
#include <vector>

#include "tagging/catalogue/catalogue.h"

namespace readout::tagging {

/// Whether an ISO date lies before another; dates of different lengths are compared as far as the
/// shorter one goes.
[[nodiscard]] bool precedes(std::string_view left, std::string_view right);

/// Whether any of the roles was held on `date` (ISO 8601, as far as known); not if it is empty.
[[nodiscard]] bool in_office(const std::vector<Role>& roles, std::string_view date);

/// Whether any of the titles contains `folded_word`.
[[nodiscard]] bool holds_title(const std::vector<Role>& roles, std::string_view folded_word);

}  // namespace readout::tagging
