// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run_events.h"

#include <cmath>
#include <ostream>

#include "base/json_writer.h"

namespace readout::indexer {
namespace {

JsonWriter begin(std::string_view event, const ProgressFigures& figures) {
  JsonWriter json;
  json.open_object();
  json.text("event", event);
  json.number("articles", figures.articles);
  json.number("bytes", figures.bytes);
  json.key("seconds");
  json.real(std::round(figures.elapsed.count() * 1000) / 1000);
  return json;
}

}  // namespace

void RunEvents::progress(const ProgressFigures& figures) {
  if (!wanted()) return;
  JsonWriter json = begin("progress", figures);
  if (figures.total > 0) json.number("total_bytes", figures.total);
  json.close_object();
  write(json.take());
}

void RunEvents::committed(const ProgressFigures& figures,
                          std::uint64_t indexed,
                          const std::optional<StreamPlace>& place) {
  if (!wanted()) return;
  JsonWriter json = begin("committed", figures);
  json.number("indexed", indexed);
  if (place) {
    json.text("stream", place->shown);
    json.number("line", place->line);
  }
  json.close_object();
  write(json.take());
}

void RunEvents::summary(const RunEnd& end) {
  if (!wanted()) return;
  JsonWriter json = begin("summary", end.read);
  json.text("outcome", end.outcome);
  json.boolean("stopped", end.stopped);
  if (end.indexed) json.number("indexed", *end.indexed);
  const AddCounts& counts = end.counts;
  json.number("added", counts.added);
  json.number("replaced", counts.replaced);
  json.number("unchanged", counts.unchanged);
  json.number("skipped", counts.skipped);
  json.number("superseded", counts.superseded);
  json.number("removed", counts.removed);
  json.close_object();
  write(json.take());
}

/// At once: whoever reads waits for it.
void RunEvents::write(const std::string& line) {
  const std::lock_guard lock(mutex_);
  *out_ << line << '\n' << std::flush;
}

}  // namespace readout::indexer
