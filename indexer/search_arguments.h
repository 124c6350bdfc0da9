// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of a search as options of a command, and the request made of them. Used by search
// and export. One thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/command_line.h"
#include "base/settings.h"
#include "engine/contract/actor_names.h"
#include "engine/wire/search_params.h"

namespace readout::indexer {

/// Puts what is given into the list, which must outlive it.
[[nodiscard]] Argument search_option(const engine::SearchParameter& parameter,
                                     engine::ParameterList& into);

/// Throws Error{Usage} that names each by its flag; nothing if there are none.
void refuse(const std::vector<engine::ParameterProblem>& problems);

/// Without problems but for faulty dates. Throws Error{Usage}.
[[nodiscard]] engine::ParsedSearch parse_search(const std::string& query,
                                                engine::ParameterList parameters);

/// The catalogue's names, loaded only for a search that needs them.
[[nodiscard]] std::shared_ptr<const engine::ActorNames> names_for(
    const engine::SearchRequest& request, const Settings& settings);

}  // namespace readout::indexer
