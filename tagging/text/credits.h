// SPDX-License-Identifier: GPL-3.0-or-later
// Who made the text and its pictures: photographers, agencies, sign-offs, copyright lines. They
// take no part in what an article tells. Pure: safe from any thread.
#pragma once

#include <vector>

#include "tagging/text/article_text.h"
#include "tagging/text/name_mention.h"

namespace readout::tagging {

/// By token of the body, whether it stands in a credit: "(AP Photo/Jane Roe)", "Photo: Jane Roe,
/// USA Today", "Reporting by Jane Roe", "Jane Roe contributed to this report", "© 2019 The Times".
/// `known`: what the catalogue found. Linear in the text.
[[nodiscard]] std::vector<bool> find_credits(const Catalogue& catalogue,
                                             const ArticleText& article,
                                             const std::vector<NameMention>& known);

}  // namespace readout::tagging
