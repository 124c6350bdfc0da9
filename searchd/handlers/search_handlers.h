// SPDX-License-Identifier: GPL-3.0-or-later
// Searches, whole articles, and what can be searched. Safe from any thread.
#pragma once

#include "searchd/answers/handler.h"

namespace readout::searchd {

[[nodiscard]] HttpResponse answer_search(const Service& service, const Call& call);
[[nodiscard]] HttpResponse answer_article(const Service& service, const Call& call);
[[nodiscard]] HttpResponse answer_fields(const Service& service, const Call& call);

}  // namespace readout::searchd
