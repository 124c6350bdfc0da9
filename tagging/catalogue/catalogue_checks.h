// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that only show when all entries of the catalogue are known: clashes, unknown ids,
// conditions that never apply, roles without a date of checking. Used by the loader only. Pure:
// safe from any thread.
#pragma once

#include <vector>

#include "tagging/catalogue/catalogue.h"

namespace readout::tagging {

void check_entries(const std::vector<ActorEntry>& actors,
                   const std::vector<IssueEntry>& issues,
                   std::vector<FileProblem>& problems);

}  // namespace readout::tagging
