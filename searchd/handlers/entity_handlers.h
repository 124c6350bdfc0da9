// SPDX-License-Identifier: GPL-3.0-or-later
// Around a search: a query's words in an article, similar articles, copies, suggestions while
// typing, values of a facet, and who or what an actor or an issue is. Safe from any thread.
#pragma once

#include <vector>

#include "searchd/answers/handler.h"

namespace readout::searchd {

[[nodiscard]] HttpResponse answer_marks(const Service& service, const Call& call);

[[nodiscard]] std::vector<engine::SearchParameter> similar_parameters();
[[nodiscard]] HttpResponse answer_similar(const Service& service, const Call& call);

[[nodiscard]] std::vector<engine::SearchParameter> copies_parameters();
[[nodiscard]] HttpResponse answer_copies(const Service& service, const Call& call);

[[nodiscard]] std::vector<engine::SearchParameter> suggest_parameters();
[[nodiscard]] HttpResponse answer_suggest(const Service& service, const Call& call);

[[nodiscard]] std::vector<engine::SearchParameter> facet_value_parameters();
[[nodiscard]] HttpResponse answer_facet_values(const Service& service, const Call& call);

[[nodiscard]] std::vector<engine::SearchParameter> profile_parameters();
[[nodiscard]] HttpResponse answer_actor(const Service& service, const Call& call);
[[nodiscard]] HttpResponse answer_issue(const Service& service, const Call& call);

}  // namespace readout::searchd
