// SPDX-License-Identifier: GPL-3.0-or-later
// The lines around a headline that tell people who wrote it and when. Private to the HTML reader.
// Pure.
#pragma once

#include <string_view>

#include "article/formats/html_tree.h"
#include "article/prepare.h"

namespace readout::article {

/// Adds the date below the headline of draft.article.title to the draft's dates, after those it
/// has, and the authors of a line "By ..." where it has none.
void read_byline(const HtmlTree& page, Draft& draft);

/// Whether two titles name one article: one begins like the other.
[[nodiscard]] bool same_headline(std::string_view a, std::string_view b);

}  // namespace readout::article
