// SPDX-License-Identifier: GPL-3.0-or-later
// From counts by day to a timeline of equal buckets, the empty ones included. Private to engine.
// Pure functions: safe from any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/contract/search.h"

namespace readout::engine {

struct DayCount {
  std::int32_t day;  ///< since 1970-01-01
  std::size_t count;
};

/// What is counted: `single` in order of the days, each day once; and groups of copies by the days
/// of their members, which count once in every bucket they have a day in.
struct DayCounts {
  std::vector<DayCount> single;
  std::vector<std::vector<std::int32_t>> groups;
};

/// A timeline never has more buckets than this: a finer interval than that allows is made coarser.
inline constexpr std::size_t kMaxBuckets = 1000;

/// From the first day with a count to the last. Weeks begin on Monday (ISO 8601).
[[nodiscard]] Timeline make_timeline(const DayCounts& counts, Interval interval);

}  // namespace readout::engine
