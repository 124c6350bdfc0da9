// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says about itself: JSON-LD, OpenGraph and other <meta>, <link rel=canonical>, <time>,
// <title>, and the headline people see. Private to the HTML reader. Pure.
#pragma once

#include <string>

#include "article/formats/html_tree.h"
#include "article/prepare.h"

namespace readout::article {

/// Fills every field of the draft but the body. Returns the text that the page's metadata gives as
/// the article's own, empty if it gives none.
[[nodiscard]] std::string read_html_metadata(const HtmlTree& page, Draft& draft);

}  // namespace readout::article
