// SPDX-License-Identifier: GPL-3.0-or-later
// What an article is about: each issue's weighted phrases summed over the article, title and lead
// counting more, long articles asked for more; the sentences that show it come along. Pure: safe
// from any thread.
#pragma once

#include <vector>

#include "article/tags.h"
#include "tagging/catalogue/lexicon.h"
#include "tagging/text/article_text.h"

namespace readout::tagging {

/// `actors` are the ones found, as hints. Strongest first; each with at least one sentence.
[[nodiscard]] std::vector<article::IssueTag> classify_issues(
    const Lexicon& lexicon,
    const Catalogue& catalogue,
    const ArticleText& text,
    const std::vector<article::ActorTag>& actors);

}  // namespace readout::tagging
