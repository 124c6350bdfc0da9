// SPDX-License-Identifier: GPL-3.0-or-later
// The endpoint's description for programs, OpenAPI 3.1: made of the route table, of the parameters
// that the routes take, and of the schemas in openapi_schemas.json. Safe from any thread.
#pragma once

#include <string>

#include "searchd/answers/handler.h"

namespace readout::searchd {

[[nodiscard]] std::string openapi_document();

[[nodiscard]] HttpResponse answer_openapi(const Service& service, const Call& call);

}  // namespace readout::searchd
