// SPDX-License-Identifier: GPL-3.0-or-later
// Days told from today: "last 3 months", "this week", "last June", "yesterday". For spoken_days.h
// alone. Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/query/spoken_result.h"
#include "engine/query/worded_dates.h"

namespace readout::engine {

/// Nothing for words that tell no such days. `after_article`: "the" stands before them.
[[nodiscard]] std::optional<SpokenDays> relative_days(DateWords words,
                                                      bool after_article,
                                                      std::int32_t today);

}  // namespace readout::engine
