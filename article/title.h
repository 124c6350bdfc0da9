// SPDX-License-Identifier: GPL-3.0-or-later
// A title for articles that came without one. Used by prepare(). Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout::article {

/// The first sentence of `body` without dateline and final full stop; of more than about 110
/// characters, its beginning up to a word, with an ellipsis. Empty only if `body` has no text.
/// `language` is the body's, empty if unknown.
[[nodiscard]] std::string make_title(std::string_view body, std::string_view language = {});

}  // namespace readout::article
