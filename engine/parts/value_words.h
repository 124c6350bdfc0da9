// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which a facet's value is found: those of its name and of its id. Private to engine.
// Pure: safe from any thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "engine/parts/part_columns.h"

namespace readout::engine {

/// Calls `take` with each folded word and its place; with some more than once.
void each_value_word(std::string_view name,
                     std::string_view id,
                     const std::function<void(const std::string& word, NamePlace place)>& take);

}  // namespace readout::engine
