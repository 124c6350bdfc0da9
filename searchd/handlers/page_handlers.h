// SPDX-License-Identifier: GPL-3.0-or-later
// The page and its files. Safe from any thread.
#pragma once

#include "searchd/answers/handler.h"

namespace readout::searchd {

[[nodiscard]] HttpResponse answer_page(const Service& service, const Call& call);
[[nodiscard]] HttpResponse answer_asset(const Service& service, const Call& call);

}  // namespace readout::searchd
