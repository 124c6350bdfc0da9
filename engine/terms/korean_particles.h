// SPDX-License-Identifier: GPL-3.0-or-later
// What Korean writes in one with the noun before it: "정부는", "서울에서". Terms of Korean are
// pairs of syllables, so that a noun finds itself with any particle; a word of a query is looked
// for without its own. Private to engine. Pure: safe from any thread.
#pragma once

#include <string_view>

namespace readout::engine {

/// The word without its particle; as it is where none can be told from its end.
[[nodiscard]] std::string_view without_korean_particle(std::string_view written);

}  // namespace readout::engine
