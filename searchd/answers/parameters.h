// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters that routes take: those of a search, or some of them, and their own. Pure: safe
// from any thread.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/wire/search_params.h"

namespace readout::searchd {

[[nodiscard]] std::vector<engine::SearchParameter> no_parameters();
[[nodiscard]] std::vector<engine::SearchParameter> all_search_parameters();
/// The text of the query alone.
[[nodiscard]] std::vector<engine::SearchParameter> query_parameter();
[[nodiscard]] std::vector<engine::SearchParameter> search_parameters_named(
    std::initializer_list<std::string_view> names);
[[nodiscard]] std::vector<engine::SearchParameter> search_parameters_without(
    std::initializer_list<std::string_view> names);
/// Those with one of these roles.
[[nodiscard]] std::vector<engine::SearchParameter> search_parameters_for(
    std::initializer_list<engine::ParameterRole> roles);

/// The value given, or what the table has for it.
[[nodiscard]] std::string value_of(const engine::ParameterList& given,
                                   const engine::SearchParameter& parameter);

/// Equal for requests that ask for the same: sorted, and without what is as if not given. REQUIRES
/// good parameters.
[[nodiscard]] std::string normalised(engine::ParameterList given,
                                     std::span<const engine::SearchParameter> taken);

}  // namespace readout::searchd
