// SPDX-License-Identifier: GPL-3.0-or-later
// What Turkish writes behind a name's apostrophe: "Türkiye'nin". Articles are known to be Turkish,
// words of a query are not: there the ending must be one. Private to engine. Pure: safe from any
// thread.
#pragma once

#include <string_view>

namespace readout::engine {

/// What stands before the apostrophe of a written word, where an ending of a case follows it; else
/// empty: "Sana'a" has none.
[[nodiscard]] std::string_view without_turkish_ending(std::string_view written);

}  // namespace readout::engine
