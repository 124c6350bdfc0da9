// SPDX-License-Identifier: GPL-3.0-or-later
// Persons mentioned by surname alone: "Blinken" after "Antony Blinken". Two persons with one
// surname stay apart, and so does a namesake that the catalogue doesn't list ("Melania Trump").
// Safe from any thread.
#pragma once

#include "tagging/catalogue/lexicon.h"
#include "tagging/text/mention_ledger.h"

namespace readout::tagging {

/// REQUIRES that `ledger` has the claims of claim_listed_names() and no others. Withdraws the claim
/// of a one-word name that is the surname of a person in the article ("Jordan" after "Jim Jordan").
void claim_surnames(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger);

}  // namespace readout::tagging
