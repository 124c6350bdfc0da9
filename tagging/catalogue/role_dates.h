// SPDX-License-Identifier: GPL-3.0-or-later
// Offices and when they were held, against an article's date. Used to tell namesakes apart. Pure:
// safe from any thread.
#pragma once

#include <string_view>
#include <vector>

#include "tagging/catalogue/catalogue.h"

namespace readout::tagging {

/// Whether any of the roles was held on `date` (ISO 8601, as long as known). An unknown date falls
/// into no role.
[[nodiscard]] bool in_office(const std::vector<Role>& roles, std::string_view date);

/// Whether a word of any of the titles is `folded_word`.
[[nodiscard]] bool holds_title(const std::vector<Role>& roles, std::string_view folded_word);

}  // namespace readout::tagging
