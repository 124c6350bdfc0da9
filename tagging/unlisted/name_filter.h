// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are no actor's: boilerplate of the page between an article's lines ("Newsletter Sign
// Up", "Replay More Videos"), and storms. Used by unlisted_names.cc. Pure: safe from any thread.
#pragma once

#include <string_view>

#include "tagging/words/word_lists.h"

namespace readout::tagging {

[[nodiscard]] bool is_no_actor(const WordLists& lists, std::string_view name);

}  // namespace readout::tagging
