// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/page_handlers.h"

#include <optional>

#include "searchd/net/percent.h"
#include "searchd/net/problem.h"

namespace readout::searchd {

HttpResponse answer_page(const Service& service, const Call& call) {
  auto page = service.assets.serve("index.html", call.request);
  return page ? *page : problem(404, "this build has no page", call.request.id);
}

HttpResponse answer_asset(const Service& service, const Call& call) {
  const auto path = percent_decode(call.argument);
  auto file = path ? service.assets.serve(*path, call.request) : std::nullopt;
  return file ? *file : problem(404, "there is no such file", call.request.id);
}

}  // namespace readout::searchd
