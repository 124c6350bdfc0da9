// SPDX-License-Identifier: GPL-3.0-or-later
// Little words that Arabic and Hebrew write in one with the word behind them: "and", "in", "the".
// Private to engine. Pure: safe from any thread.
#pragma once

#include <string_view>
#include <vector>

namespace readout::engine {

/// What may be left of a folded word without the little words that it may begin with, the longest
/// first: "والرئيس" ("and the president") gives "الرئيس", "رئيس". None in other languages.
[[nodiscard]] std::vector<std::string_view> without_clitics(std::string_view language,
                                                            std::string_view word);

}  // namespace readout::engine
