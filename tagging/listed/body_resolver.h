// SPDX-License-Identifier: GPL-3.0-or-later
// "The Foreign Ministry", without a country: whose is meant, by the same body named in full in the
// article, else by the country that the article is about. Where several come into question it stays
// unresolved. A source of mentions beside the full names. Pure: safe from any thread.
#pragma once

#include <vector>

#include "tagging/text/article_text.h"
#include "tagging/text/name_mention.h"

namespace readout::tagging {

/// Adds to `names`, all that was found of the catalogue; a mention there of such a bare form, given
/// by a condition of the catalogue, may be replaced.
void resolve_bodies(const Lexicon& lexicon,
                    const Catalogue& catalogue,
                    const ArticleText& article,
                    std::vector<NameMention>& names);

}  // namespace readout::tagging
