// SPDX-License-Identifier: GPL-3.0-or-later
// "The Foreign Ministry", without its country: the one that the article names in full, else that of
// the country the article is about. Where several are possible it stays unresolved. Safe from any
// thread.
#pragma once

#include "tagging/catalogue/lexicon.h"
#include "tagging/text/mention_ledger.h"

namespace readout::tagging {

/// May replace a claim of such a bare form, made by an alias with a condition.
void claim_country_bodies(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger);

}  // namespace readout::tagging
