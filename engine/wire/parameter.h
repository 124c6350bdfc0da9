// SPDX-License-Identifier: GPL-3.0-or-later
// A parameter that requests may carry: what it accepts, how it becomes part of a SearchRequest, and
// the checks that all parameters share. For the tables of search_params.cc and of searchd's routes.
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

enum class ParameterType : std::uint8_t {
  Text,     ///< at most `maximum` bytes
  Query,    ///< a text in the query language, within its limits
  Choice,   ///< one of `choices`
  Number,   ///< a whole number from `minimum` to `maximum`
  Share,    ///< a number from 0 to 1
  Date,     ///< a date in any form that spoken_days.h reads
  Fields,   ///< "none" or names of faceted fields, separated by commas
  Members,  ///< members of a hit, separated by commas
};

/// What a parameter of a search decides.
enum class ParameterRole : std::uint8_t {
  Choosing,  ///< which articles are hits; the query itself is apart
  Query,
  Order,    ///< of the hits
  Telling,  ///< what of the answer is told, and how much
};

struct SearchParameter {
  std::string_view name;
  ParameterType type = ParameterType::Text;
  bool repeatable = false;
  std::size_t minimum = 0;
  std::size_t maximum = 0;
  std::string_view choices = "";  ///< separated by '|'
  std::string_view initial = "";  ///< what holds where it is not given, as one would write it
  std::string_view help;
  ParameterRole role = ParameterRole::Choosing;
  /// Puts a value that fits its type into the request, or says what is wrong with it. Null: the
  /// parameter is no part of a search, and is read by its route's handler.
  std::optional<std::string> (*set)(SearchRequest&, const SearchParameter&, std::string_view value);
};

struct ParameterProblem {
  std::string parameter;
  std::string message;  ///< reads on after the parameter's name: "must be one of ..."

  friend bool operator==(const ParameterProblem&, const ParameterProblem&) = default;
};

struct ParsedSearch {
  SearchRequest request;  ///< only to be used where there are no problems
  std::vector<ParameterProblem> problems;
  /// Dates that are none, or that end before they begin: they narrow nothing. Who can't tell them
  /// with an answer refuses them like the others.
  std::vector<ParameterProblem> faulty_dates = {};
};

/// The request, which tells its faulty dates with the answer.
[[nodiscard]] SearchRequest request_telling_dates(ParsedSearch parsed);

/// All that is wrong, faulty dates too.
[[nodiscard]] std::vector<ParameterProblem> all_problems(const ParsedSearch& parsed);

using ParameterList = std::vector<std::pair<std::string, std::string>>;

/// Checks name and value pairs, decoded but otherwise unchecked, against the parameters that may be
/// given, and puts those of a search into a request. Every wrong one is reported, in the order
/// given (of a flood of them the first 20).
[[nodiscard]] ParsedSearch parse_parameters(const ParameterList& given,
                                            std::span<const SearchParameter> taken);

/// What no parameter of any kind may hold: a NUL byte or text that is not UTF-8.
[[nodiscard]] std::optional<std::string> broken_text(std::string_view value);

/// The number that a value of type Number or Share stands for. REQUIRES: it fits its type.
[[nodiscard]] std::size_t whole_number(std::string_view value);
[[nodiscard]] double share(std::string_view value);

}  // namespace readout::engine
