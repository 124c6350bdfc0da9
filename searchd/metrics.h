// SPDX-License-Identifier: GPL-3.0-or-later
// What the daemon has done so far, as Prometheus reads it (text format 0.0.4). The official client
// library would bring an HTTP server and curl along for these few lines. Safe from any thread.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/search.h"

namespace readout {

class Metrics {
 public:
  /// `route` names the operation that answered, and must stay where it is.
  void count(std::string_view route, int status, std::chrono::nanoseconds took);

  /// `index`: nothing where it can't be read.
  [[nodiscard]] std::string text(const std::optional<IndexState>& index) const;

 private:
  /// Upper ends in seconds: searches take milliseconds, an overloaded machine seconds.
  static constexpr std::array<double, 12> kBuckets = {
      0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5};
  struct Latency {
    std::array<std::uint64_t, kBuckets.size()> in_bucket{};
    std::uint64_t count = 0;
    double sum = 0;  // seconds
  };

  mutable std::mutex mutex_;  // guards all below
  std::map<std::pair<std::string_view, int>, std::uint64_t> requests_;
  std::map<std::string_view, Latency> latencies_;
};

}  // namespace readout
