// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/metrics.h"

#include <algorithm>
#include <sstream>

namespace readout {
namespace {

void describe(std::ostream& out,
              std::string_view name,
              std::string_view type,
              std::string_view help) {
  out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << type << '\n';
}

}  // namespace

void Metrics::count(std::string_view route, int status, std::chrono::nanoseconds took) {
  const double seconds = std::chrono::duration<double>(took).count();
  const auto bucket = std::lower_bound(kBuckets.begin(), kBuckets.end(), seconds);
  const std::lock_guard lock(mutex_);
  ++requests_[{route, status}];
  Latency& latency = latencies_[route];
  ++latency.count;
  latency.sum += seconds;
  if (bucket != kBuckets.end()) {
    ++latency.in_bucket[static_cast<std::size_t>(bucket - kBuckets.begin())];
  }
}

std::string Metrics::text(const std::optional<IndexState>& index) const {
  std::ostringstream out;
  describe(out, "readout_build_info", "gauge", "The version that runs.");
  out << "readout_build_info{version=\"" << READOUT_VERSION << "\"} 1\n";
  describe(out, "readout_index_up", "gauge", "Whether the index can be searched.");
  out << "readout_index_up " << (index ? 1 : 0) << '\n';
  if (index) {
    describe(out, "readout_index_articles", "gauge", "Articles in the index.");
    out << "readout_index_articles " << index->articles << '\n';
    describe(out, "readout_index_info", "gauge", "The state of the index that is being searched.");
    out << "readout_index_info{revision=\"" << index->revision << "\"} 1\n";
  }
  const std::lock_guard lock(mutex_);
  describe(out, "readout_http_requests_total", "counter", "Requests answered.");
  for (const auto& [key, count] : requests_) {
    out << "readout_http_requests_total{route=\"" << key.first << "\",status=\"" << key.second
        << "\"} " << count << '\n';
  }
  const std::string_view name = "readout_http_request_duration_seconds";
  describe(out, name, "histogram", "Time from a whole request to its answer, or its first piece.");
  for (const auto& [route, latency] : latencies_) {
    std::uint64_t up_to = 0;
    for (std::size_t i = 0; i < kBuckets.size(); ++i) {
      up_to += latency.in_bucket[i];
      out << name << "_bucket{route=\"" << route << "\",le=\"" << kBuckets[i] << "\"} " << up_to
          << '\n';
    }
    out << name << "_bucket{route=\"" << route << "\",le=\"+Inf\"} " << latency.count << '\n'
        << name << "_sum{route=\"" << route << "\"} " << latency.sum << '\n'
        << name << "_count{route=\"" << route << "\"} " << latency.count << '\n';
  }
  return std::move(out).str();
}

}  // namespace readout
