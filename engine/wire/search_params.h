// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of a search, named once for the HTTP endpoint, `indexer search` and their
// documentation. Pure functions: safe from any thread.
#pragma once

#include <cstddef>
#include <span>

#include "engine/wire/parameter.h"

namespace readout::engine {

inline constexpr std::size_t kMaxLimit = 100;
inline constexpr std::size_t kMaxOffset = 10'000;
inline constexpr std::size_t kMaxFacetLimit = 200;
inline constexpr std::size_t kMaxHalfLife = 36'500;     ///< days
inline constexpr std::size_t kMaxSelectedValues = 100;  ///< of one field

[[nodiscard]] std::span<const SearchParameter> search_parameters() noexcept;

/// As parse_parameters(), where all parameters of a search may be given.
[[nodiscard]] ParsedSearch parse_search_parameters(const ParameterList& given);

}  // namespace readout::engine
