// SPDX-License-Identifier: GPL-3.0-or-later
// Percent-encoding in the addresses of requests. Pure: safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/wire/search_params.h"

namespace readout::searchd {

/// One segment of a path. Nothing where a '%' is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text);

/// As one part of a path or query: all but letters, digits and - . _ ~ is escaped.
[[nodiscard]] std::string percent_encode(std::string_view text);

/// The query of an address (what follows '?') as names and values in order. '+' is a space, and a
/// '%' that begins no escape stands for itself, as in browsers: people type "q=100%".
[[nodiscard]] engine::ParameterList parse_query(std::string_view query);

}  // namespace readout::searchd
