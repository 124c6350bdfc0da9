// SPDX-License-Identifier: GPL-3.0-or-later
// Percent-decoding of one segment of a path. Pure: safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace readout {

/// Nothing where a '%' is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text);

}  // namespace readout
