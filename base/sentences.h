// SPDX-License-Identifier: GPL-3.0-or-later
// Where sentences begin and end: for snippets and for the sentences that are evidence for a tag.
// Pure: safe from any thread.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace readout {

/// The sentences of `text` in order, without the white space around them. A line break always ends
/// one. Abbreviations ("U.S.", "Mr.", "Sen.", initials), decimal points and dots inside words do
/// not end one; the full stops of other scripts (。！？ ۔ ।) do. Linear in the text; invalid UTF-8
/// is skipped.
[[nodiscard]] std::vector<Span> split_sentences(std::string_view text);

}  // namespace readout
