// SPDX-License-Identifier: GPL-3.0-or-later
// What only shows when all entries of the catalogue are seen together: clashes, ids that lead
// nowhere, conditions that never apply. Used by the loader only. Pure: safe from any thread.
#pragma once

#include <vector>

#include "tagging/catalogue/catalogue.h"

namespace readout::tagging {

void check_entries(const std::vector<ActorEntry>& actors,
                   const std::vector<IssueEntry>& issues,
                   std::vector<FileProblem>& problems);

}  // namespace readout::tagging
