// SPDX-License-Identifier: GPL-3.0-or-later
// Splits texts that hold several authors or keywords; repeated ones are kept. Pure: safe
// from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout::article {

/// "By Jane Roe, John Doe and Ann Poe" as three names.
[[nodiscard]] std::vector<std::string> split_authors(std::string_view text);

/// "talks, trade; Beijing" as three keywords.
[[nodiscard]] std::vector<std::string> split_keywords(std::string_view text);

}  // namespace readout::article
