// SPDX-License-Identifier: GPL-3.0-or-later
// A title for a text that came without one. A stage of prepare(). Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// A made title has at most this many characters, the ellipsis not counted.
inline constexpr std::size_t kMadeTitleCharacters = 110;

/// The first sentence of `text`, without a dateline, cut at a word with an ellipsis where it is
/// long. Empty for an empty text.
[[nodiscard]] std::string make_title(std::string_view text);

/// Whether two titles are the same to a reader: case, accents and punctuation apart.
[[nodiscard]] bool same_title(std::string_view a, std::string_view b);

}  // namespace readout
