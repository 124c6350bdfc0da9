// SPDX-License-Identifier: GPL-3.0-or-later
// How requests are answered, as the settings say: what can be changed while the server runs. A
// value; each request sees one from its beginning to its end.
#pragma once

#include <chrono>
#include <string>

#include "base/settings.h"
#include "searchd/access/gate.h"
#include "searchd/access/proxies.h"
#include "searchd/answers/cross_origin.h"

namespace readout::searchd {

struct Serving {
  GateSettings gate = {};
  Proxies proxies = {};
  std::chrono::milliseconds allowance{0};  ///< most answers may take so long; 0: any time
  CrossOrigin cross_origin = {};
  std::string public_url = {};  ///< without a slash at the end; empty: where it was asked
  bool log_queries = false;
};

/// Refuses to be reached from other machines by anybody, unless that is what the settings ask for.
/// Throws Error{Usage}.
void check_openness(const Settings& settings);

/// Throws Error{Usage}.
[[nodiscard]] Serving serving_of(const Settings& settings);

}  // namespace readout::searchd
