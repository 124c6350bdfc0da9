// SPDX-License-Identifier: GPL-3.0-or-later
// Makes an untrusted page safe and cheap to parse. The HTML parser builds trees of any depth, frees
// them recursively, and takes quadratic time for nested elements, unclosed formatting and tags with
// many attributes; browsers limit all of these too. Private to the
// HTML reader. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace readout::article {

/// The page without comments, scripts (JSON-LD stays), styles, drawings and purely visual tags
/// (<b>, <font>...), nested at most some hundred levels deep: deeper tags are left out, their text
/// stays. None if there are more tags than any article has.
[[nodiscard]] std::optional<std::string> bounded_html(std::string_view html);

}  // namespace readout::article
