// SPDX-License-Identifier: GPL-3.0-or-later
// From a request to its answer: finds the route, checks the parameters, calls the handler, and adds
// what all answers have in common. Safe from any thread.
#pragma once

#include "searchd/handler.h"
#include "searchd/http.h"

namespace readout::searchd {

/// An Error becomes a problem document; only unexpected exceptions leave it.
[[nodiscard]] HttpResponse answer(const Service& service, const HttpRequest& request);

}  // namespace readout::searchd
