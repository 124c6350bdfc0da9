// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/metrics.h"

#include <iterator>
#include <vector>

#include <prometheus/gauge.h>
#include <prometheus/text_serializer.h>

namespace readout::searchd {
namespace {

/// Upper ends in seconds: searches take milliseconds, an overloaded machine seconds.
prometheus::Histogram::BucketBoundaries buckets() {
  return {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5};
}

void set_gauge(prometheus::Registry& registry,
               const std::string& name,
               const std::string& help,
               double value,
               const prometheus::Labels& labels = {}) {
  prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add(labels).Set(value);
}

void set_counter(prometheus::Registry& registry,
                 const std::string& name,
                 const std::string& help,
                 std::uint64_t value,
                 const prometheus::Labels& labels = {}) {
  prometheus::BuildCounter().Name(name).Help(help).Register(registry).Add(labels).Increment(
      static_cast<double>(value));
}

std::vector<prometheus::MetricFamily> state_of(const QueueCounts& queue,
                                               std::uint64_t lost_log_lines) {
  prometheus::Registry now;
  const std::string waiting = "readout_queue_waiting";
  const std::string waiting_help = "Requests that wait to be answered.";
  set_gauge(now, waiting, waiting_help, static_cast<double>(queue.waiting), {{"lane", "usual"}});
  set_gauge(
      now, waiting, waiting_help, static_cast<double>(queue.waiting_slow), {{"lane", "slow"}});
  set_gauge(now,
            "readout_queue_running",
            "Requests that are being answered.",
            static_cast<double>(queue.running));
  const std::string refused = "readout_queue_refused_total";
  const std::string refused_help = "Requests refused for want of room or time.";
  set_counter(now, refused, refused_help, queue.crowded, {{"reason", "crowded"}});
  set_counter(now, refused, refused_help, queue.late, {{"reason", "late"}});
  set_counter(now,
              "readout_queue_abandoned_total",
              "Requests whose client left before the answer.",
              queue.abandoned);
  set_counter(now,
              "readout_queue_slowed_total",
              "Requests begun anew where they do not hold up others.",
              queue.slowed);
  set_counter(now,
              "readout_log_lines_lost_total",
              "Lines of the log that could not be written.",
              lost_log_lines);
  return now.Collect();
}

/// The current state, built anew each time: a label may have changed.
std::vector<prometheus::MetricFamily> state_of(const std::optional<engine::IndexState>& index) {
  prometheus::Registry now;
  set_gauge(now, "readout_build_info", "The version that runs.", 1, {{"version", READOUT_VERSION}});
  set_gauge(now, "readout_index_up", "Whether the index can be searched.", index ? 1 : 0);
  if (index) {
    set_gauge(now,
              "readout_index_articles",
              "Articles in the index.",
              static_cast<double>(index->articles));
    set_gauge(now,
              "readout_index_info",
              "The state of the index that is being searched.",
              1,
              {{"revision", index->revision}});
    set_gauge(now,
              "readout_index_damaged_files",
              "Files of the index that are not as they were written.",
              static_cast<double>(index->damaged.size()));
  }
  return now.Collect();
}

}  // namespace

Metrics::Metrics()
    : requests_(prometheus::BuildCounter()
                    .Name("readout_http_requests_total")
                    .Help("Requests answered.")
                    .Register(registry_)),
      latencies_(prometheus::BuildHistogram()
                     .Name("readout_http_request_duration_seconds")
                     .Help("Time from a whole request to its answer, or its first piece.")
                     .Register(registry_)) {}

void Metrics::count(std::string_view route, int status, std::chrono::nanoseconds took) {
  const std::string name(route);
  requests_.Add({{"route", name}, {"status", std::to_string(status)}}).Increment();
  latencies_.Add({{"route", name}}, buckets()).Observe(std::chrono::duration<double>(took).count());
}

std::string Metrics::text(const std::optional<engine::IndexState>& index,
                          const QueueCounts& queue,
                          std::uint64_t lost_log_lines) const {
  std::vector<prometheus::MetricFamily> families = state_of(index);
  for (std::vector<prometheus::MetricFamily> more :
       {state_of(queue, lost_log_lines), registry_.Collect()}) {
    families.insert(
        families.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  return prometheus::TextSerializer().Serialize(families);
}

}  // namespace readout::searchd
