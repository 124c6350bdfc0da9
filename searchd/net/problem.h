// SPDX-License-Identifier: GPL-3.0-or-later
// JSON answers, and errors as the endpoint tells them: RFC 9457 problem details. Pure: safe from
// any thread.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "engine/wire/search_params.h"
#include "searchd/net/http.h"

namespace readout::searchd {

/// `detail` may be empty. `problems` become `errors` [{parameter, message}].
[[nodiscard]] HttpResponse problem(int status,
                                   const std::string& detail,
                                   const std::string& request_id,
                                   const std::vector<engine::ParameterProblem>& problems = {});

/// A failed operation as an answer: 503 where the index is missing or not usable or the time is
/// over, with message and hint; 500 for all else, without details.
[[nodiscard]] HttpResponse problem_of(const Error& error, const std::string& request_id);

/// Puts into the header of an answer of the index how many faults its files have: it may be wrong.
void tell_damage(const std::vector<std::string>& faults, HttpResponse& response);

[[nodiscard]] HttpResponse json_response(std::string body);

[[nodiscard]] std::string reason_phrase(int status);

}  // namespace readout::searchd
