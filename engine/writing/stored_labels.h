// SPDX-License-Identifier: GPL-3.0-or-later
// What actors and issues are called, as databases' metadata says. Private to engine. As thread-safe
// as the databases given.
#pragma once

#include <vector>

#include <xapian.h>

#include "engine/parts/columns_builder.h"

namespace readout::engine {

/// The last database that names one decides; one that none names is called by its id.
[[nodiscard]] ColumnsBuilder::LabelOf stored_labels(std::vector<Xapian::Database> databases);

}  // namespace readout::engine
