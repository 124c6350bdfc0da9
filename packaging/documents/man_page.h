// SPDX-License-Identifier: GPL-3.0-or-later
// Man pages, in the macros of man(7). Values only.
#pragma once

#include <string>

#include "packaging/documents/manual.h"

namespace readout::packaging {

/// "indexer-catalogue-check.1"
[[nodiscard]] std::string man_page_name(const Manual& manual, const ManualCommand& command);

/// REQUIRES: a command of `manual`.
[[nodiscard]] std::string man_page(const Manual& manual, const ManualCommand& command);

/// readout.toml.5, from the table of settings.
[[nodiscard]] std::string settings_man_page();

}  // namespace readout::packaging
