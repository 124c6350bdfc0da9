// SPDX-License-Identifier: GPL-3.0-or-later
// Things that bear the name of someone: "Malmstrom Air Force Base", "USS Ronald Reagan", "Kennedy
// Center", "Hurricane Maria". The name in them is not its bearer. Used by the finders of catalogue
// names and surnames. Pure: safe from any thread.
#pragma once

#include <cstdint>

#include "tagging/catalogue/lexicon.h"
#include "tagging/text/field_words.h"

namespace readout::tagging {

/// Whether a ship's prefix stands before the name that begins at token `first`: true of any name.
[[nodiscard]] bool names_ship(const FieldWords& words, std::uint32_t first);

/// Whether tokens [first, end), a person's name, are only part of the name of a thing.
[[nodiscard]] bool names_thing(const Lexicon& lexicon,
                               const FieldWords& words,
                               std::uint32_t first,
                               std::uint32_t end);

}  // namespace readout::tagging
