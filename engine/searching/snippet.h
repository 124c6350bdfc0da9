// SPDX-License-Identifier: GPL-3.0-or-later
// The passages of an article that show why it was found. Private to engine. Pure: safe from any
// thread.
#pragma once

#include <string_view>

#include "engine/contract/search.h"
#include "engine/searching/highlight.h"

namespace readout::engine {

/// One or two passages of whole sentences, where possible those with the most different parts of
/// the query; the beginning of the text where nothing matches. About kSnippetBytes long.
[[nodiscard]] Snippet make_snippet(std::string_view text, const HighlightTerms& terms);

/// Bytes, about: two or three lines of a result list.
inline constexpr std::size_t kSnippetBytes = 300;

}  // namespace readout::engine
