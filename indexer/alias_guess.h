// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two names that the catalogue lacks are likely names of one actor. `indexer catalogue
// suggest` groups such names; a person decides. Pure: safe from any thread.
#pragma once

#include <string_view>

namespace readout::indexer {

/// Persons: "Amara N. Okonjo" and "Amara Okonjo", never a surname alone.
[[nodiscard]] bool likely_one_person(std::string_view left, std::string_view right);

/// Organisations: "Amnesty" and "Amnesty International", "NGB" and "Northern Grain Board"; not
/// "Ministry of Health" and "Ministry of Health of Kenya", since every country has one.
[[nodiscard]] bool likely_one_body(std::string_view left, std::string_view right);

}  // namespace readout::indexer
