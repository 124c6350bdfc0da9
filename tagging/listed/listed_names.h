// SPDX-License-Identifier: GPL-3.0-or-later
// Names and aliases of the catalogue: at each place the longest one whose conditions hold. The
// first finder. Safe from any thread.
#pragma once

#include "tagging/catalogue/lexicon.h"
#include "tagging/text/mention_ledger.h"

namespace readout::tagging {

/// Claims in order of the text, title first; they do not overlap.
void claim_listed_names(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger);

}  // namespace readout::tagging
