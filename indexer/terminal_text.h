// SPDX-License-Identifier: GPL-3.0-or-later
// Texts from articles on a terminal: never an escape sequence in them. Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace readout {

/// `text` without control characters and without characters that turn the direction of what
/// follows; line breaks become spaces.
[[nodiscard]] std::string terminal_text(std::string_view text);

/// The same with the marked places in bold. REQUIRES: marks ascending, not overlapping, within
/// `text`.
[[nodiscard]] std::string with_bold(std::string_view text, const std::vector<Span>& marks);

/// Whether standard output is a terminal that wants colour (NO_COLOR is not set).
[[nodiscard]] bool output_takes_bold();

}  // namespace readout
