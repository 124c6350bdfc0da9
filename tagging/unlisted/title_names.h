// SPDX-License-Identifier: GPL-3.0-or-later
// Unlisted names in the title: those of the body are known again there, however the headline is
// written; new ones are taken only from a title that writes ordinary words small. Used by
// unlisted_names.cc. Safe from any thread.
#pragma once

#include "tagging/text/mention_ledger.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

/// REQUIRES that `ledger` has the unlisted names of the body. Claims their places in the title, may
/// give an actor the fuller name found there, and adds actors that only the title names.
void claim_title_names(const NameModel& model, const ArticleText& text, MentionLedger& ledger);

}  // namespace readout::tagging
