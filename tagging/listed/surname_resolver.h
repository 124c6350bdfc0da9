// SPDX-License-Identifier: GPL-3.0-or-later
// Persons named by surname alone: "Blinken" after "Antony Blinken". Two persons of one surname stay
// two; a namesake whom the catalogue does not know ("Melania Trump") keeps the surname to itself.
// A source of mentions beside the full names. Pure: safe from any thread.
#pragma once

#include <vector>

#include "tagging/text/article_text.h"
#include "tagging/text/name_mention.h"

namespace readout::tagging {

/// `names`: what find_names() found, in order. Returns further mentions, in order of the text; a
/// mention in `names` of one word may be taken over (a country's name that is a present person's
/// surname): it is then removed from `names`.
[[nodiscard]] std::vector<NameMention> resolve_surnames(const Lexicon& lexicon,
                                                        const Catalogue& catalogue,
                                                        const ArticleText& article,
                                                        std::vector<NameMention>& names);

}  // namespace readout::tagging
