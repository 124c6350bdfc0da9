// SPDX-License-Identifier: GPL-3.0-or-later
// HTML entities left in plain text, as exports that encode twice leave them. Pages are decoded by
// their parser, not here. Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace readout::article {

/// If an entity of the usual kinds (numeric, or a name common in news) begins at `text[at]`,
/// which is '&': appends its character to `out` and returns the bytes it takes. Else 0. An entity
/// encoded twice ("&amp;#8217;") counts as one.
[[nodiscard]] std::size_t append_entity(std::string& out, std::string_view text, std::size_t at);

}  // namespace readout::article
