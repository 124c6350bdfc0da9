// SPDX-License-Identifier: GPL-3.0-or-later
// Uncatalogued names in the title: those of the body are known again there, however the headline
// is written; new ones are taken only from a title that writes ordinary words small. Used by
// open_names.cc. Pure: safe from any thread.
#pragma once

#include <vector>

#include "tagging/unlisted/name_model.h"
#include "tagging/unlisted/name_runs.h"
#include "tagging/unlisted/open_names.h"

namespace readout::tagging {

/// Adds to `actors`, those of the body: places in the title, a fuller name found there, actors that
/// only the title names. `owners`: of the title's words.
void find_title_names(const NameModel& model,
                      const ArticleText& article,
                      std::vector<TokenOwner> owners,
                      std::vector<OpenActor>& actors);

}  // namespace readout::tagging
