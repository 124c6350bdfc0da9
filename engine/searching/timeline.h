// SPDX-License-Identifier: GPL-3.0-or-later
// From counts by day to a timeline of equal buckets, the empty ones included. Private to engine.
// Pure functions: safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/contract/search.h"

namespace readout::engine {

struct DayCount {
  std::int32_t day;  ///< since 1970-01-01
  std::size_t count;
};

/// The days that are asked for, both inclusive; none: no bound.
struct AskedDays {
  std::optional<std::int32_t> from = {};
  std::optional<std::int32_t> to = {};
};

/// A timeline never has more buckets than this: a finer interval than that allows is made coarser.
inline constexpr std::size_t kMaxBuckets = 1000;

/// From the first day with a count to the last. Weeks begin on Monday (ISO 8601); `asked` cuts
/// those that it begins or ends in, so that the buckets within add up to its days. Interval::Auto
/// suits all counts, whatever is asked: who picks days from a chart keeps its bars. `counts`: in
/// order of the days, each day once.
[[nodiscard]] Timeline make_timeline(const std::vector<DayCount>& counts,
                                     Interval interval,
                                     AskedDays asked = {});

/// The counts of other days in the timeline's buckets, one for each. REQUIRES: it has a bucket for
/// every day.
[[nodiscard]] std::vector<std::size_t> in_buckets(const Timeline& timeline,
                                                  const std::vector<DayCount>& counts);

}  // namespace readout::engine
