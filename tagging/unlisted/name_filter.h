// SPDX-License-Identifier: GPL-3.0-or-later
// Words that pages say about themselves, between the lines of an article: "Newsletter Sign Up",
// "Replay More Videos". A run of capitalised words with one of them is nobody's name. Private to
// tagging. Pure: safe from any thread.
#pragma once

#include <string_view>

#include "tagging/words/word_lists.h"

namespace readout::tagging {

/// Whether a name that no catalogue lists is a page's own words, or a storm's.
[[nodiscard]] bool is_no_actor(const WordLists& lists, std::string_view name);

}  // namespace readout::tagging
