// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in digits: "2018", "2018-06", "25/06/2018", "06/2018", "1990s". For spoken_days.h alone.
// Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/query/spoken_result.h"

namespace readout::engine {

/// A text that is one date in digits; nothing for any other.
[[nodiscard]] std::optional<SpokenDays> numeric_date(std::string_view text);

/// A whole text of one to `most` digits.
[[nodiscard]] std::optional<unsigned> digits_in(std::string_view text, std::size_t most);

/// A whole text of four digits.
[[nodiscard]] std::optional<int> year_in(std::string_view text);

/// A day of the calendar, or the fault of there being none.
[[nodiscard]] SpokenDays one_day(int year, unsigned month, unsigned day);

}  // namespace readout::engine
