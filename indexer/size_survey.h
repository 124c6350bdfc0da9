// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how much there is to read while reading goes on, to forecast the time left. Used by
// `indexer add` on a terminal.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace readout::indexer {

class SizeSurvey {
 public:
  /// Walks as walk_sources() does, on a thread of its own, and puts the bytes of all sources into
  /// `total`, which must outlive this. Leaves it as it is if a source is a stream of unknown
  /// length.
  SizeSurvey(std::vector<std::string> paths,
             std::filesystem::path except,
             std::atomic<std::uint64_t>& total);

 private:
  std::jthread thread_;  ///< gives up when this is destroyed
};

}  // namespace readout::indexer
