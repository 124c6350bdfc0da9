// SPDX-License-Identifier: GPL-3.0-or-later
// What feed readers and browsers take: the Atom feed of a search, the OpenSearch description. Safe
// from any thread.
#pragma once

#include <vector>

#include "searchd/answers/handler.h"

namespace readout::searchd {

[[nodiscard]] std::vector<engine::SearchParameter> feed_parameters();
[[nodiscard]] HttpResponse answer_feed(const Service& service, const Call& call);
[[nodiscard]] HttpResponse answer_open_search(const Service& service, const Call& call);

}  // namespace readout::searchd
