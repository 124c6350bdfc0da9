// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of a search, named once for the HTTP endpoint, `indexer search` and their
// documentation: what each means, what it accepts, and how it becomes part of a SearchRequest.
// Pure functions: safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/contract/search.h"

namespace readout::engine {

inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::size_t kMaxLimit = 100;
inline constexpr std::size_t kMaxOffset = 10'000;
inline constexpr std::size_t kMaxFacetLimit = 200;
inline constexpr std::size_t kMaxSelectedValues = 100;  ///< of one field

enum class ParameterType : std::uint8_t {
  Text,    ///< at most `maximum` bytes
  Query,   ///< a text in the query language, within its limits
  Choice,  ///< one of `choices`
  Number,  ///< a whole number from 0 to `maximum`
  Share,   ///< a number from 0 to 1
  Date,    ///< a year, a month or a day
  Fields,  ///< "none" or names of faceted fields, separated by commas
};

struct SearchParameter {
  std::string_view name;
  ParameterType type = ParameterType::Text;
  bool repeatable = false;
  std::size_t maximum = 0;
  std::string_view choices = "";  ///< separated by '|'
  std::string_view initial = "";  ///< what holds where it is not given, as one would write it
  std::string_view help;
  /// Puts a value into the request, or says what is wrong with it.
  std::optional<std::string> (*set)(SearchRequest&, const SearchParameter&, std::string_view value);
};

[[nodiscard]] std::span<const SearchParameter> search_parameters() noexcept;

struct ParameterProblem {
  std::string parameter;
  std::string message;  ///< reads on after the parameter's name: "must be one of ..."

  friend bool operator==(const ParameterProblem&, const ParameterProblem&) = default;
};

struct ParsedSearch {
  SearchRequest request;  ///< only to be used where there are no problems
  std::vector<ParameterProblem> problems;
};

using ParameterList = std::vector<std::pair<std::string, std::string>>;

/// Name and value pairs, decoded but otherwise unchecked, in the order given. Every wrong one is
/// reported (of a flood of them the first 20).
[[nodiscard]] ParsedSearch parse_search_parameters(const ParameterList& parameters);

/// What no parameter of any kind may hold: a NUL byte or text that is not UTF-8.
[[nodiscard]] std::optional<std::string> broken_text(std::string_view value);

/// What is beyond the limits of a text in the query language.
[[nodiscard]] std::optional<std::string> query_fault(std::string_view value);

/// The problem of a parameter that `known` does not list, with the one that was likely meant.
[[nodiscard]] ParameterProblem unknown_parameter(std::string_view name,
                                                 std::span<const std::string_view> known);

}  // namespace readout::engine
