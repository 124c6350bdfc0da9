// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the article on a page: blocks of text count for the elements around them, links against
// them, and the names of elements decide in close cases. Private to the HTML reader. Pure.
#pragma once

#include <string>

#include "article/formats/html_tree.h"

namespace readout::article {

/// What the page says about its article, to recognise the text by.
struct ContentClues {
  std::string title;
  std::string description;  ///< the meta description: often the standfirst, word for word
};

/// The article's text, paragraphs separated by a blank line; empty if the page has none.
[[nodiscard]] std::string main_content(const HtmlTree& page, const ContentClues& clues);

}  // namespace readout::article
