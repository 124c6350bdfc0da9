// SPDX-License-Identifier: GPL-3.0-or-later
// `indexer add --json`: what a run does as one JSON object a line, for programs; docs/cli.md has
// the members. Safe from any thread.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/add_counts.h"
#include "indexer/progress.h"

namespace readout::indexer {

/// How a run ended.
struct RunEnd {
  AddCounts counts;
  ProgressFigures read;
  std::string_view outcome;                   ///< kCommitted, kLeftAsItWas or kFailed
  bool stopped = false;                       ///< by a signal
  std::optional<std::uint64_t> indexed = {};  ///< articles that the index holds; none: not known
};
inline constexpr std::string_view kCommitted = "committed";
inline constexpr std::string_view kLeftAsItWas = "left-as-it-was";
inline constexpr std::string_view kFailed = "failed";

class RunEvents {
 public:
  /// Null: nobody asked, nothing is written. `out` must outlive this.
  explicit RunEvents(std::ostream* out) : out_(out) {}

  [[nodiscard]] bool wanted() const { return out_ != nullptr; }
  void progress(const ProgressFigures& figures);
  /// `indexed`: how many articles readers of the index now see.
  void committed(const ProgressFigures& figures,
                 std::uint64_t indexed,
                 const std::optional<StreamPlace>& place);
  /// Last.
  void summary(const RunEnd& end);

 private:
  void write(const std::string& line);

  std::ostream* out_;
  std::mutex mutex_;
};

}  // namespace readout::indexer
