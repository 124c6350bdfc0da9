// SPDX-License-Identifier: GPL-3.0-or-later
// All hits of a search as JSON Lines or CSV, in pieces as the client takes them. Safe from any
// thread.
#pragma once

#include <vector>

#include "searchd/answers/handler.h"

namespace readout::searchd {

[[nodiscard]] std::vector<engine::SearchParameter> export_parameters();
[[nodiscard]] HttpResponse answer_export(const Service& service, const Call& call);

}  // namespace readout::searchd
