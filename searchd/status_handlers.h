// SPDX-License-Identifier: GPL-3.0-or-later
// What watches over the daemon: whether it lives, whether it can answer. Safe from any thread.
#pragma once

#include "searchd/handler.h"

namespace readout {

[[nodiscard]] HttpResponse answer_health(const Service& service, const Call& call);

}  // namespace readout
