// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/segment_merger.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/folder/durable_files.h"

namespace readout::engine {
namespace {

// An open database holds four to five files: with 64, two merges at once stay below the usual limit
// of 1024 for a process.
constexpr std::size_t kFanIn = 64;
constexpr std::size_t kMergesAtOnce = 2;

}  // namespace

void SegmentMerger::add(std::size_t number, Segment segment) {
  std::unique_lock lock(mutex_);
  put(0, number, std::move(segment));
  merge_ready(lock);
}

void SegmentMerger::put(std::size_t level, std::size_t number, Segment segment) {
  if (levels_.size() <= level) levels_.resize(level + 1);
  Level& segments = levels_[level];
  segments.emplace(number, std::move(segment));
  const std::size_t group = number / kFanIn;
  const auto first = segments.lower_bound(group * kFanIn);
  const auto end = segments.lower_bound((group + 1) * kFanIn);
  if (static_cast<std::size_t>(std::distance(first, end)) < kFanIn) return;
  Group full{level, group, {}};
  for (auto entry = first; entry != end; ++entry) full.segments.push_back(std::move(entry->second));
  segments.erase(first, end);
  ready_.push_back(std::move(full));
}

void SegmentMerger::merge_ready(std::unique_lock<std::mutex>& lock) {
  while (!ready_.empty() && merging_ < kMergesAtOnce) {
    const Group group = std::move(ready_.front());
    ready_.pop_front();
    ++merging_;
    lock.unlock();
    Segment merged = merge(group);
    lock.lock();
    --merging_;
    put(group.level + 1, group.number, std::move(merged));
  }
}

Segment SegmentMerger::merge(const Group& group) const {
  const std::string name =
      "merged-" + std::to_string(group.level + 1) + "-" + std::to_string(group.number);
  Segment merged = join_segments(group.segments, folder_ / name);
  for (const Segment& segment : group.segments) remove_tree(segment.folder);
  return merged;
}

void SegmentMerger::narrow(std::size_t at_most) {
  const auto count = [this] {
    std::size_t sum = 0;
    for (const Level& level : levels_) sum += level.size();
    return sum;
  };
  for (std::size_t level = 0; count() > at_most; ++level) {
    // Less than kFanIn are left of a level, for the full groups are merged; one may have come up
    // from below.
    Group rest{level, levels_[level].empty() ? 0 : levels_[level].begin()->first / kFanIn, {}};
    for (auto& [number, segment] : levels_[level]) rest.segments.push_back(std::move(segment));
    levels_[level].clear();
    if (rest.segments.empty()) continue;
    Segment merged = merge(rest);
    if (levels_.size() == level + 1) levels_.emplace_back();
    levels_[level + 1].emplace(rest.number, std::move(merged));
  }
}

std::vector<Segment> SegmentMerger::settle() {
  narrow(kFanIn - 1);
  std::vector<Segment> segments;
  for (Level& level : levels_) {
    for (auto& [number, segment] : level) segments.push_back(std::move(segment));
  }
  levels_.clear();
  std::sort(segments.begin(), segments.end(), [](const Segment& a, const Segment& b) {
    return a.first < b.first;
  });
  return segments;
}

}  // namespace readout::engine
