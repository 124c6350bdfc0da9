// SPDX-License-Identifier: GPL-3.0-or-later
// A part in the index's folder that no manifest names yet. Private to engine. Values.
#pragma once

#include <string>

#include "engine/parts/deleted_set.h"

namespace readout::engine {

struct NewPart {
  std::string name;
  DeletedSet deleted;  ///< of its articles
};

}  // namespace readout::engine
