// SPDX-License-Identifier: GPL-3.0-or-later
// Things named after someone: "Malmstrom Air Force Base", "USS Ronald Reagan", "Kennedy Center",
// "Hurricane Maria". The name in them is no mention of the person. Used by listed_names.cc and
// surnames.cc. Pure: safe from any thread.
#pragma once

#include <cstdint>

#include "tagging/catalogue/lexicon.h"
#include "tagging/text/field_words.h"

namespace readout::tagging {

/// Whether a ship's prefix stands before the name that begins at token `first`. For names of any
/// actor type.
[[nodiscard]] bool names_ship(const FieldWords& words, std::uint32_t first);

/// Whether tokens [first, end), a person's name, are part of a thing's name.
[[nodiscard]] bool names_thing(const Lexicon& lexicon,
                               const FieldWords& words,
                               std::uint32_t first,
                               std::uint32_t end);

}  // namespace readout::tagging
