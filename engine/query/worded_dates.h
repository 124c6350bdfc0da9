// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in words: "June 2018", "the 12th of June 2018", "spring 2019", "Q3 2019"; and two of them
// that share a year or a month. For spoken_days.h alone. Pure: safe from any thread.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "engine/query/spoken_result.h"

namespace readout::engine {

using DateWords = std::span<const std::string_view>;  ///< folded

/// Words that are one date, or one that lacks its year; nothing for any other.
[[nodiscard]] std::optional<SpokenDays> worded_date(DateWords words);

struct TwoDates {
  SpokenDays first;
  SpokenDays last;
};

/// Both ends of a span of which one has the year or the month for both: "June", "August 2018";
/// "12", "15 June 2018"; "June 12", "15 2018". Nothing where neither lacks anything.
[[nodiscard]] std::optional<TwoDates> sharing_dates(DateWords first, DateWords last);

/// The months that a month's, season's or quarter's name means, the first from 1 to 12.
struct NamedMonths {
  unsigned first;
  unsigned count;
};
[[nodiscard]] std::optional<NamedMonths> named_months(std::string_view word);

}  // namespace readout::engine
