// SPDX-License-Identifier: GPL-3.0-or-later
// Names of catalogue actors in an article: the longest one at each place whose conditions hold.
// One source of mentions; surnames (surname_resolver.h) are another. Pure: safe from any thread.
#pragma once

#include <vector>

#include "tagging/catalogue/lexicon.h"
#include "tagging/text/article_text.h"
#include "tagging/text/name_mention.h"

namespace readout::tagging {

/// In order of the text, title first; they do not overlap.
[[nodiscard]] std::vector<NameMention> find_names(const Lexicon& lexicon,
                                                  const Catalogue& catalogue,
                                                  const ArticleText& article);

}  // namespace readout::tagging
