// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/timeline.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace readout::engine {
namespace {

namespace cal = std::chrono;

/// As many bars as a narrow page shows well: `auto` takes the finest interval that needs no more.
constexpr std::size_t kAutoBuckets = 60;

constexpr std::array kIntervals = {Interval::Day, Interval::Week, Interval::Month, Interval::Year};

cal::year_month_day date_of(std::int32_t day) {
  return cal::year_month_day(cal::sys_days(cal::days(day)));
}

std::int32_t day_of(cal::year_month_day date) {
  return static_cast<std::int32_t>(cal::sys_days(date).time_since_epoch().count());
}

/// First day of the bucket that has `day`.
std::int32_t bucket_begin(std::int32_t day, Interval interval) {
  const cal::year_month_day date = date_of(day);
  switch (interval) {
    case Interval::Week: {
      const cal::weekday weekday{cal::sys_days(cal::days(day))};
      return day - static_cast<std::int32_t>((weekday - cal::Monday).count());
    }
    case Interval::Month:
      return day_of(date.year() / date.month() / 1);
    case Interval::Year:
      return day_of(date.year() / cal::January / 1);
    case Interval::Auto:
    case Interval::Day:
      break;
  }
  return day;
}

/// First day of the bucket after the one that begins at `begin`.
std::int32_t next_bucket(std::int32_t begin, Interval interval) {
  const cal::year_month_day date = date_of(begin);
  switch (interval) {
    case Interval::Week:
      return begin + 7;
    case Interval::Month:
      return day_of(date + cal::months(1));
    case Interval::Year:
      return day_of(date + cal::years(1));
    case Interval::Auto:
    case Interval::Day:
      break;
  }
  return begin + 1;
}

struct Days {
  std::int32_t first;
  std::int32_t last;
};

std::size_t buckets_needed(Days span, Interval interval) {
  const auto [first, last] = span;
  const cal::year_month_day a = date_of(first);
  const cal::year_month_day b = date_of(last);
  const auto years = static_cast<int>(b.year()) - static_cast<int>(a.year());
  const auto days =
      static_cast<std::size_t>(bucket_begin(last, interval) - bucket_begin(first, interval));
  if (interval == Interval::Year) return static_cast<std::size_t>(years) + 1;
  if (interval == Interval::Month) {
    const int months = years * 12 + static_cast<int>(static_cast<unsigned>(b.month())) -
                       static_cast<int>(static_cast<unsigned>(a.month()));
    return static_cast<std::size_t>(months) + 1;
  }
  return (interval == Interval::Week ? days / 7 : days) + 1;
}

Interval fitting(Interval wanted, Days all) {
  // Where `asked` cuts two buckets there are two more.
  constexpr std::size_t kMostWhole = kMaxBuckets - 2;
  const bool automatic = wanted == Interval::Auto;
  for (const Interval interval : kIntervals) {
    if (!automatic && interval < wanted) continue;
    if (buckets_needed(all, interval) <= (automatic ? kAutoBuckets : kMostWhole)) return interval;
  }
  return Interval::Year;
}

/// Where a bucket from `begin` to before `next` ends, if `asked` begins or ends in it.
std::int32_t cut(std::int32_t begin, std::int32_t next, AskedDays asked) {
  if (asked.from && *asked.from > begin) next = std::min(next, *asked.from);
  if (asked.to && *asked.to >= begin) next = std::min(next, *asked.to + 1);
  return next;
}

/// The bucket that has `day`.
std::size_t bucket_of(const Timeline& timeline, std::int32_t day) {
  const auto after = std::upper_bound(
      timeline.buckets.begin(),
      timeline.buckets.end(),
      day,
      [](std::int32_t wanted, const TimelineBucket& bucket) { return wanted < bucket.first_day; });
  return static_cast<std::size_t>(after - timeline.buckets.begin()) - 1;
}

}  // namespace

Timeline make_timeline(const std::vector<DayCount>& counts, Interval interval, AskedDays asked) {
  Timeline timeline;
  timeline.interval = interval;
  if (counts.empty()) return timeline;
  const std::int32_t first = counts.front().day;
  const std::int32_t last = counts.back().day;
  timeline.interval = fitting(interval, {first, last});
  for (std::int32_t begin = bucket_begin(first, timeline.interval); begin <= last;) {
    const std::int32_t next =
        cut(begin, next_bucket(bucket_begin(begin, timeline.interval), timeline.interval), asked);
    timeline.buckets.push_back({begin, next - 1, 0});
    begin = next;
  }
  for (const DayCount& each : counts)
    timeline.buckets[bucket_of(timeline, each.day)].count += each.count;
  return timeline;
}

std::vector<std::size_t> in_buckets(const Timeline& timeline, const std::vector<DayCount>& counts) {
  std::vector<std::size_t> out(timeline.buckets.size());
  for (const DayCount& each : counts) out[bucket_of(timeline, each.day)] += each.count;
  return out;
}

}  // namespace readout::engine
