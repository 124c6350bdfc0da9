// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/status_handlers.h"

#include <optional>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "searchd/problem.h"

namespace readout::searchd {
namespace {

/// A gauge says that the index can't be read; the other metrics are answered all the same.
std::optional<engine::IndexState> state_if_any(const engine::IndexReader& index) {
  try {
    return index.state();
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

HttpResponse answer_health(const Service& /*service*/, const Call& /*call*/) {
  return json_response(R"({"status":"ok"})");
}

HttpResponse answer_readiness(const Service& service, const Call& /*call*/) {
  const engine::IndexState state = service.index.state();
  HttpResponse response = json_response(nlohmann::ordered_json{
      {"status", "ready"},
      {"articles", state.articles},
      {"revision", state.revision}}.dump());
  response.revision = state.revision;
  return response;
}

HttpResponse answer_metrics(const Service& service, const Call& /*call*/) {
  HttpResponse response;
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  response.body = service.metrics.text(state_if_any(service.index));
  return response;
}

}  // namespace readout::searchd
