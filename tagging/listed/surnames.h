// SPDX-License-Identifier: GPL-3.0-or-later
// Persons named by surname alone: "Blinken" after "Antony Blinken". Two persons of one surname stay
// two; a namesake whom the catalogue does not know ("Melania Trump") keeps the surname to itself.
// Safe from any thread.
#pragma once

#include "tagging/catalogue/lexicon.h"
#include "tagging/text/mention_ledger.h"

namespace readout::tagging {

/// REQUIRES that `ledger` has what claim_listed_names() found, and nothing else. A name of one word
/// there may be withdrawn for a surname: that of a country which a present person bears.
void claim_surnames(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger);

}  // namespace readout::tagging
