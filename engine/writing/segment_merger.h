// SPDX-License-Identifier: GPL-3.0-or-later
// Turns many small databases into one by Xapian's compact, in levels: 64 neighbours become one of
// the next level as soon as all of them are there, on the thread that brought the last of them;
// the others go on meanwhile. Private to engine. Thread-safe but for finish().
#pragma once

#include <cstddef>
#include <deque>
#include <filesystem>
#include <map>
#include <mutex>
#include <vector>

#include "engine/writing/segment.h"

namespace readout::engine {

class SegmentMerger {
 public:
  /// Works in `folder`; the segments given are removed once they are merged.
  explicit SegmentMerger(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// `number` counts the segments from 0, without gaps and in the order of their documents; they
  /// may come in any order.
  void add(std::size_t number, Segment segment);

  /// What is left after all merges on the way, in the order of documents: few enough to be merged
  /// at once. REQUIRES: every segment was added, no other call under way.
  [[nodiscard]] std::vector<Segment> settle();

 private:
  struct Group {
    std::size_t level;
    std::size_t number;
    std::vector<Segment> segments;
  };
  using Level = std::map<std::size_t, Segment>;

  void put(std::size_t level, std::size_t number, Segment segment);
  void merge_ready(std::unique_lock<std::mutex>& lock);
  [[nodiscard]] Segment merge(const Group& group) const;
  void narrow(std::size_t at_most);

  const std::filesystem::path folder_;
  std::mutex mutex_;
  std::vector<Level> levels_;
  std::deque<Group> ready_;
  std::size_t merging_ = 0;
};

}  // namespace readout::engine
