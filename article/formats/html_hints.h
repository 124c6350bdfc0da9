// SPDX-License-Identifier: GPL-3.0-or-later
// What the tag, role, class and id of an element say about it: hints, which content extraction
// weighs against the text. Private to the HTML reader. Pure.
#pragma once

#include <cstdint>

#include "article/formats/html_tree.h"

namespace readout::article {

enum class HtmlHint : std::uint8_t {
  None,
  Body,       ///< says that it holds the article's text: itemprop articleBody, class "article-body"
  Article,    ///< says that it holds the article
  Lead,       ///< says that it is the article's lead or standfirst
  Furniture,  ///< its words are those of navigation, sharing, comments, advertising...
  Never,      ///< a part of pages that never is the text: <nav>, <aside>, <figure>
};

[[nodiscard]] HtmlHint hint_of(const HtmlNode& element);

}  // namespace readout::article
