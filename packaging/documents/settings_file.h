// SPDX-License-Identifier: GPL-3.0-or-later
// /etc/readout/readout.toml as a package brings it. Values only.
#pragma once

#include <filesystem>
#include <string>

namespace readout::packaging {

/// Every setting with its meaning and its default, as comments; only the folder of the index is
/// set.
[[nodiscard]] std::string settings_file(const std::filesystem::path& index);

}  // namespace readout::packaging
