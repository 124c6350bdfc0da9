// SPDX-License-Identifier: GPL-3.0-or-later
// The named-entity recogniser: persons and organisations that the catalogue doesn't list, by their
// names and by the contexts of all their mentions in an article. English only. Safe from any
// thread.
#pragma once

#include "tagging/text/credits.h"
#include "tagging/text/mention_ledger.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

/// REQUIRES that `ledger` has all claims for actors of the catalogue. Withdraws those inside a
/// longer unlisted name ("China" in "Red Cross Society of China").
void claim_unlisted_names(const NameModel& model,
                          const ArticleText& text,
                          const Credits& credits,
                          MentionLedger& ledger);

}  // namespace readout::tagging
