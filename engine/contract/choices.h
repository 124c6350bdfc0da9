// SPDX-License-Identifier: GPL-3.0-or-later
// What a search lets one choose among, and the names of the choices: parameters accept them,
// answers and help print them. A list has the names in the order of the enum's values, with '|'
// between. Constants only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace readout::engine {

enum class MatchMode : std::uint8_t {
  Auto,  ///< all words, then most of them; if few have them all, most, and the answer says so
  All,
  Any,
};
inline constexpr std::string_view kMatchModes = "auto|all|any";

enum class SortOrder : std::uint8_t { Relevance, Newest, Oldest };
inline constexpr std::string_view kSortOrders = "relevance|newest|oldest";

enum class FacetMode : std::uint8_t {
  Any,  ///< an article passes with one of a field's selected values
  All,  ///< only with all of them
};
inline constexpr std::string_view kFacetModes = "any|all";

/// What becomes of articles with one text (equal fingerprints).
enum class CopyMode : std::uint8_t {
  Fold,  ///< the first of them stands for all; totals, facets and pages count them once
  Show,  ///< each is a hit of its own
};
inline constexpr std::string_view kCopyModes = "fold|show";

/// Of the timeline's buckets.
enum class Interval : std::uint8_t {
  Auto,  ///< the finest that makes few enough for a page
  Day,
  Week,  ///< from Monday
  Month,
  Year,
};
inline constexpr std::string_view kIntervals = "auto|day|week|month|year";

inline constexpr std::string_view kOnOrOff = "on|off";

[[nodiscard]] inline std::vector<std::string_view> names_in(std::string_view list,
                                                            char separator = '|') {
  std::vector<std::string_view> names;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(separator, begin), list.size());
    names.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

/// The place of a name in the list: the value of its enum.
[[nodiscard]] inline std::optional<std::size_t> choice_named(std::string_view name,
                                                             std::string_view choices) {
  const std::vector<std::string_view> names = names_in(choices);
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

[[nodiscard]] inline std::string_view name_of(Interval interval) {
  return names_in(kIntervals).at(static_cast<std::size_t>(interval));
}

}  // namespace readout::engine
