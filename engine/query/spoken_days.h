// SPDX-License-Identifier: GPL-3.0-or-later
// Days as people write and say them: "2023-06", "12 June 2018", "since 2019", "last 3 months". For
// `date:` and words in queries, and for `from` and `to` in requests. Single dates are read by
// numeric_dates.h, worded_dates.h and relative_days.h. Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/query/calendar.h"
#include "engine/query/spoken_result.h"

namespace readout::engine {

/// Reads the whole text. Taken are, in any capitals:
/// - a year, month or day as 2018, 2018-06, 06/2018, 2018-06-12, "June 2018", "12 June 2018",
///   "June 12, 2018", 25/06/2018 (where day and month can't be mixed up) and 25.06.2018 (day
///   first);
/// - "spring 2019", "summer", "autumn" or "fall", "winter" (December to February), "Q3 2019", "the
///   1990s";
/// - "since", "from", "after", "before", "until", "in" with one of those;
/// - two of them: 2018..2020, "from June 2018 to May 2019", "between June and August 2018", "12-15
///   June 2018"; either end of ".." may be open;
/// - "today", "yesterday"; "last 3 months", which counts back from `today`; "last week", "this
///   month", "last June": the calendar's.
[[nodiscard]] SpokenDays read_days(std::string_view text, std::int32_t today);

/// The days on one side of a span, by "since", "after", "before", "until" or another such word;
/// nothing for any other word.
[[nodiscard]] std::optional<DaySpan> on_side(std::string_view word, DaySpan span);

/// Whether the word joins two dates to a span: "to", a hyphen or dash.
[[nodiscard]] bool joins_dates(std::string_view word);

/// What a date may look like, for messages.
inline constexpr std::string_view kDateExamples =
    "2023, 2023-06, 2023-06-19, \"June 2023\" or \"last 30 days\"";

/// No date has more words than this: "between 12 June 2018 and 3 July 2019".
inline constexpr std::size_t kMaxDateWords = 8;

}  // namespace readout::engine
