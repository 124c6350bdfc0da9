// SPDX-License-Identifier: GPL-3.0-or-later
// From a request to its answer: finds the route, checks the parameters, calls the handler, and adds
// what all answers have in common. Safe from any thread.
#pragma once

#include <chrono>
#include <string_view>

#include "searchd/answers/handler.h"
#include "searchd/net/http.h"
#include "searchd/net/server.h"

namespace readout::searchd {

/// An Error becomes a problem document; only unexpected exceptions leave it.
[[nodiscard]] HttpResponse answer(const Service& service, const HttpRequest& request);

/// `allowance`: how long most answers may take; 0: any time.
[[nodiscard]] PathWork work_of(std::string_view path, std::chrono::milliseconds allowance);

}  // namespace readout::searchd
