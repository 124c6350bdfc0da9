// SPDX-License-Identifier: GPL-3.0-or-later
// How unlikely it is that somebody who means one word types another. Private to engine. Pure: safe
// from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout::engine {

/// A weighted optimal string alignment distance of two folded words in code points: an ordinary
/// change of one letter costs 1, common slips less (typing_cost.cc).
[[nodiscard]] double typing_cost(std::u32string_view typed, std::u32string_view meant);

/// The characters of UTF-8.
[[nodiscard]] std::u32string code_points(std::string_view word);

}  // namespace readout::engine
