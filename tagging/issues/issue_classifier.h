// SPDX-License-Identifier: GPL-3.0-or-later
// What an article is about: the sum of each issue's weighted phrases. Title and lead count more, a
// long article needs a higher sum. Each issue comes with the sentences that show it. Pure: safe
// from any thread.
#pragma once

#include <vector>

#include "article/tags.h"
#include "tagging/catalogue/lexicon.h"
#include "tagging/text/article_text.h"

namespace readout::tagging {

/// `actors`, those found in the article, are hints. Strongest issue first; each with at least one
/// sentence.
[[nodiscard]] std::vector<article::IssueTag> classify_issues(
    const Lexicon& lexicon,
    const Catalogue& catalogue,
    const ArticleText& text,
    const std::vector<article::ActorTag>& actors);

}  // namespace readout::tagging
