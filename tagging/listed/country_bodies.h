// SPDX-License-Identifier: GPL-3.0-or-later
// "The Foreign Ministry", without a country: whose is meant, by the same body named in full in the
// article, else by the country that the article is about. Where several come into question it stays
// unresolved. Safe from any thread.
#pragma once

#include "tagging/catalogue/lexicon.h"
#include "tagging/text/mention_ledger.h"

namespace readout::tagging {

/// A claim that has such a bare form by a condition of the catalogue may be replaced.
void claim_country_bodies(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger);

}  // namespace readout::tagging
