// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/rate_limit.h"

#include <algorithm>

namespace readout::searchd {

std::optional<std::chrono::seconds> RateLimit::take(const std::string& who,
                                                    std::size_t a_minute,
                                                    Clock::time_point now) {
  if (a_minute == 0) return std::nullopt;
  constexpr Clock::duration kMinute = std::chrono::minutes(1);
  const Clock::duration one = kMinute / static_cast<Clock::rep>(a_minute);
  const std::lock_guard lock(mutex_);
  if (rested_.size() >= kMostKnown) forget_rested(now);
  Clock::time_point& rested = rested_[who];
  const Clock::time_point after = std::max(rested, now) + one;
  if (after > now + kMinute)
    return std::chrono::ceil<std::chrono::seconds>(after - (now + kMinute));
  rested = after;
  return std::nullopt;
}

/// Who has rested is as one who never came. Where that is nobody, all begin anew.
void RateLimit::forget_rested(Clock::time_point now) {
  std::erase_if(rested_, [now](const auto& known) { return known.second <= now; });
  if (rested_.size() >= kMostKnown) rested_.clear();
}

}  // namespace readout::searchd
