// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/status_handlers.h"

#include <nlohmann/json.hpp>

#include "searchd/problem.h"

namespace readout {

HttpResponse answer_health(const Service& service, const Call& /*call*/) {
  const IndexState state = service.index.state();
  HttpResponse response = json_response(nlohmann::ordered_json{
      {"status", "ok"},
      {"articles", state.articles},
      {"revision", state.revision}}.dump());
  response.revision = state.revision;
  return response;
}

}  // namespace readout
