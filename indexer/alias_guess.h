// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two names of uncatalogued actors are likely one actor's: what `indexer catalogue suggest`
// puts together for a person to decide. Pure: safe from any thread.
#pragma once

#include <string_view>

namespace readout::indexer {

/// Persons: "Amara N. Okonjo" and "Amara Okonjo", never a surname alone.
[[nodiscard]] bool likely_one_person(std::string_view left, std::string_view right);

/// Organisations: "Amnesty" and "Amnesty International", "NGB" and "Northern Grain Board"; not
/// "Ministry of Health" and "Ministry of Health of Kenya", for each country has one.
[[nodiscard]] bool likely_one_body(std::string_view left, std::string_view right);

}  // namespace readout::indexer
