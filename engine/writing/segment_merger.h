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
#include <set>
#include <vector>

#include <xapian.h>

namespace readout::engine {

/// A database with documents numbered from `first` to before `end`, each number of the run in one
/// segment only.
struct Segment {
  std::filesystem::path folder;
  Xapian::docid first = 0;
  Xapian::docid end = 0;
};

class SegmentMerger {
 public:
  /// Works in `folder`; the segments given are removed once they are merged.
  explicit SegmentMerger(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// `number` counts the segments from 0, without gaps and in the order of their documents; they
  /// may come in any order.
  void add(std::size_t number, Segment segment);

  /// The document is not to be in the result. Its segment may come later.
  void remove(Xapian::docid document);

  /// What is left after all merges on the way, in the order of documents, without those removed:
  /// few enough to be merged at once. REQUIRES: every segment was added, no other call under way.
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
  Segment merge(const Group& group, const std::set<Xapian::docid>& removed);
  std::set<Xapian::docid> take_removed(const std::vector<Segment>& segments);
  void narrow(std::size_t at_most);

  const std::filesystem::path folder_;
  std::mutex mutex_;
  std::vector<Level> levels_;
  std::deque<Group> ready_;
  std::size_t merging_ = 0;
  std::set<Xapian::docid> removed_;
};

}  // namespace readout::engine
