// SPDX-License-Identifier: GPL-3.0-or-later
// Unlisted names in the title. Those of the body are recognised there however the title is written;
// new ones are taken only from a title that is not in title case. Used by unlisted_names.cc. Safe
// from any thread.
#pragma once

#include "tagging/text/mention_ledger.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

/// REQUIRES that `ledger` has the unlisted names of the body. Claims their mentions in the title,
/// may give an actor a fuller name found there, and adds actors that only the title names.
void claim_title_names(const NameModel& model, const ArticleText& text, MentionLedger& ledger);

}  // namespace readout::tagging
