// SPDX-License-Identifier: GPL-3.0-or-later
// What a catalogue file says of kinds of body: the kinds themselves, and what a country puts in
// place of their placeholders. Used by catalogue_toml.cc only. Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <string>

#include "tagging/catalogue/catalogue.h"
#include "tagging/words/toml_table.h"

namespace readout::tagging {

[[nodiscard]] KindEntry read_kind(TomlTable& table, std::string id);

/// Reads the words that a country's bodies are named with; other actors may have none.
/// `first_demonym`: where the demonyms begin among the aliases, which end with them.
void read_country(ActorEntry& actor, TomlTable& table, std::size_t first_demonym);

}  // namespace readout::tagging
