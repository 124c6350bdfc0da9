// SPDX-License-Identifier: GPL-3.0-or-later
// How the engine names an article of one snapshot. Private to engine.
#pragma once

#include <cstdint>

namespace readout::engine {

/// Unique within a snapshot; the one added later has the greater number. Tells nothing
/// in another snapshot: there, an article goes by its id.
using ArticleNumber = std::uint32_t;

}  // namespace readout::engine
