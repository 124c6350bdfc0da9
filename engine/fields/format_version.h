// SPDX-License-Identifier: GPL-3.0-or-later
// The version of what lies on the disk: docs/index-format.md. Constants only.
#pragma once

#include <string_view>

namespace readout::engine {

/// What the names of all versions begin with.
inline constexpr std::string_view kFormatFamily = "readout-";

/// Written into every index; an index of another version is refused.
inline constexpr std::string_view kFormatVersion = "readout-10";

}  // namespace readout::engine
