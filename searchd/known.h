// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue knows of an actor or an issue beside what the index counts. Pure: safe from
// any thread.
#pragma once

#include "engine/contract/actor_names.h"
#include "engine/contract/suggestions.h"
#include "tagging/catalogue/catalogue.h"

namespace readout {

/// Adds names, roles, country and description; nothing where the catalogue has no such entry.
void add_known(const Catalogue& catalogue, Field field, Profile& profile);

/// The names to look for in queries.
[[nodiscard]] ActorNames names_in_queries(const Catalogue& catalogue);

}  // namespace readout
