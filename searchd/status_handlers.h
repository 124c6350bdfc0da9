// SPDX-License-Identifier: GPL-3.0-or-later
// What watches over the daemon: whether it lives, whether it can answer, what it
// has done. Safe from any thread.
#pragma once

#include "searchd/handler.h"

namespace readout::searchd {

[[nodiscard]] HttpResponse answer_health(const Service& service, const Call& call);
[[nodiscard]] HttpResponse answer_readiness(const Service& service, const Call& call);
[[nodiscard]] HttpResponse answer_metrics(const Service& service, const Call& call);

}  // namespace readout::searchd
