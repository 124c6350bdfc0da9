// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a part's columns say of an article what the article itself says. Private to engine. Pure:
// safe from any thread.
#pragma once

#include <cstdint>
#include <string>

#include "article/tags.h"
#include "engine/parts/part_columns.h"

namespace readout::engine {

/// What they say otherwise, for people: "date", or a field's name; empty: nothing. `length` as in
/// ColumnsBuilder.
[[nodiscard]] std::string column_fault(const PartColumns& columns,
                                       std::uint32_t id,
                                       const article::TaggedArticle& tagged,
                                       std::uint32_t length);

}  // namespace readout::engine
