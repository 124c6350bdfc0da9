// SPDX-License-Identifier: GPL-3.0-or-later
// Monitoring: whether the daemon lives, whether it can answer, and its metrics. Safe from any
// thread.
#pragma once

#include "searchd/answers/handler.h"

namespace readout::searchd {

[[nodiscard]] HttpResponse answer_health(const Service& service, const Call& call);
[[nodiscard]] HttpResponse answer_readiness(const Service& service, const Call& call);
[[nodiscard]] HttpResponse answer_metrics(const Service& service, const Call& call);

}  // namespace readout::searchd
