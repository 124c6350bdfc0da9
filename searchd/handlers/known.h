// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue says about an actor or an issue, beside what the index counts. Pure: safe from
// any thread.
#pragma once

#include "engine/contract/actor_names.h"
#include "engine/contract/suggestions.h"
#include "tagging/catalogue/catalogue.h"

namespace readout::searchd {

/// Adds names, roles, country and description; nothing where the catalogue has no such entry.
void add_known(const tagging::Catalogue& catalogue, engine::Field field, engine::Profile& profile);

/// The names by which searches may ask for actors.
[[nodiscard]] engine::ActorNames names_in_queries(const tagging::Catalogue& catalogue);

}  // namespace readout::searchd
