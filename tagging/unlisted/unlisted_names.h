// SPDX-License-Identifier: GPL-3.0-or-later
// Actors that the catalogue doesn't list: persons and organisations told by their names and by the
// words around all their mentions in an article. English only. Safe from any thread.
#pragma once

#include "tagging/text/credits.h"
#include "tagging/text/mention_ledger.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

/// REQUIRES that `ledger` has all that is found of the catalogue: it comes first. A claim inside a
/// longer name found here ("China" in "Red Cross Society of China") is withdrawn.
void claim_unlisted_names(const NameModel& model,
                          const ArticleText& text,
                          const Credits& credits,
                          MentionLedger& ledger);

}  // namespace readout::tagging
