// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/status_handlers.h"

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "searchd/net/problem.h"

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

/// Only where there is any.
void put_damaged(nlohmann::ordered_json& body, const std::vector<std::string>& faults) {
  if (!faults.empty()) body["damaged"] = faults;
}

/// Names of files need not be valid UTF-8.
HttpResponse json_of(const nlohmann::ordered_json& body) {
  return json_response(body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace

/// A damaged index is no reason to restart the daemon: the status stays.
HttpResponse answer_health(const Service& service, const Call& /*call*/) {
  nlohmann::ordered_json body{{"status", "ok"}};
  put_damaged(body, service.index.damage());
  return json_of(body);
}

HttpResponse answer_readiness(const Service& service, const Call& /*call*/) {
  const engine::IndexState state = service.index.state();
  nlohmann::ordered_json body{
      {"status", "ready"}, {"articles", state.articles}, {"revision", state.revision}};
  put_damaged(body, state.damaged);
  HttpResponse response = json_of(body);
  response.revision = state.revision;
  return response;
}

HttpResponse answer_metrics(const Service& service, const Call& /*call*/) {
  HttpResponse response;
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  response.body =
      service.metrics.text(state_if_any(service.index), service.queue.counts(), service.log.lost());
  return response;
}

}  // namespace readout::searchd
