// SPDX-License-Identifier: GPL-3.0-or-later
// Parses what a catalogue file says about kinds of body: the kinds, and the words of a country that
// fill their placeholders. Used by catalogue_toml.cc only. Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <string>

#include "tagging/catalogue/catalogue.h"
#include "tagging/words/toml_table.h"

namespace readout::tagging {

[[nodiscard]] KindEntry read_kind(TomlTable& table, std::string id);

/// Reads those words; it is an error if another actor has some. `first_demonym`: the place of the
/// first demonym among the aliases, which end with the demonyms.
void read_country(ActorEntry& actor, TomlTable& table, std::size_t first_demonym);

}  // namespace readout::tagging
