// SPDX-License-Identifier: GPL-3.0-or-later
// The passages of an article that show why it was found. Private to engine. Pure: safe from any
// thread.
#pragma once

#include <string_view>

#include "engine/contract/search.h"
#include "engine/searching/highlight.h"

namespace readout::engine {

/// One or two passages of whole sentences, those with the most different parts of the query; the
/// beginning of the text where nothing matches. Standing text (article/standing_text.h) is passed
/// over, labels of the page at the beginning of a sentence too: what matches there alone is not
/// shown, except for phrases, unless the text has nothing else. Of sentences with as many parts,
/// those come last that would have to be cut. About kSnippetBytes long; only where whole sentences
/// would take more than kLongestSnippet are they cut, at a clause where one ends, and "…" says so.
/// `language` is the article's.
[[nodiscard]] Snippet make_snippet(std::string_view text,
                                   const Marker& marker,
                                   std::string_view language);

/// Bytes, about: two or three lines of a result list.
inline constexpr std::size_t kSnippetBytes = 300;
/// Bytes that whole sentences may take: beyond them a reader would no longer skim.
inline constexpr std::size_t kLongestSnippet = 450;

}  // namespace readout::engine
