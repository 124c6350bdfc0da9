// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue says of a name, for those that tag and for those that search. Values only.
#pragma once

#include <cstdint>

namespace readout::article {

/// Where a name means its actor; the surest first.
enum class NameUse : std::uint8_t {
  Anywhere,  ///< wherever it stands, among the words of a search too
  Asked,     ///< where an actor is asked for: in a text it needs what an alias has as `near`
  Surname,   ///< only after the full name; a person is rarely asked for by it alone
};

}  // namespace readout::article
