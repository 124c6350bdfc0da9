// SPDX-License-Identifier: GPL-3.0-or-later
// What the daemon has done so far, as Prometheus reads it (text format 0.0.4). Safe from any
// thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include "engine/contract/search.h"
#include "searchd/net/task_queue.h"

namespace readout::searchd {

class Metrics {
 public:
  Metrics();

  /// `route` names the operation that answered.
  void count(std::string_view route, int status, std::chrono::nanoseconds took);

  /// `index`: nothing where it can't be read.
  [[nodiscard]] std::string text(const std::optional<engine::IndexState>& index,
                                 const QueueCounts& queue,
                                 std::uint64_t lost_log_lines) const;

 private:
  prometheus::Registry registry_;
  prometheus::Family<prometheus::Counter>& requests_;     // owned by the registry
  prometheus::Family<prometheus::Histogram>& latencies_;  // likewise
};

}  // namespace readout::searchd
