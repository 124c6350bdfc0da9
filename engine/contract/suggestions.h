// SPDX-License-Identifier: GPL-3.0-or-later
// Answers other than a search's: suggestions while someone types, and the profile of an actor or an
// issue in this index. Plain values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/contract/search.h"

namespace readout::engine {

struct WordSuggestion {
  std::string word;          ///< folded
  std::size_t articles = 0;  ///< that have it in their text
};

struct TitleSuggestion {
  std::string id;
  std::string title;
};

struct ValueSuggestion {
  FacetValue value;
  std::string before;  ///< what was typed before the words that name it
};

/// Values as they are best named, then the most frequent first; titles newest first.
struct Suggestions {
  std::vector<ValueSuggestion> actors;
  std::vector<ValueSuggestion> issues;
  std::vector<TitleSuggestion> titles;
  std::vector<WordSuggestion> words;  ///< that begin with the last word typed
};

/// An office; dates in ISO 8601 as far as they are known, empty: open.
struct ProfileRole {
  std::string title;
  std::string from;
  std::string to;
};

struct ProfileCountry {
  std::string id;
  std::string name;
};

/// One value of a facet over the whole index, copies of one text counted once.
struct Profile {
  FacetValue value;                       ///< count: articles that have it
  std::optional<std::int32_t> first_day;  ///< days since 1970-01-01; none if all are undated
  std::optional<std::int32_t> last_day;
  Timeline timeline;
  std::size_t undated = 0;
  std::vector<FacetValue> actors;  ///< it appears with, the most frequent first, itself not
  std::vector<FacetValue> issues;  ///< likewise
  // What the index does not hold: for the caller to fill in.
  std::vector<std::string> aliases = {};       ///< an actor's other names
  std::vector<ProfileRole> roles = {};         ///< an actor's
  std::optional<ProfileCountry> country = {};  ///< that an actor belongs to
  std::string about = {};                      ///< an issue's description
};

}  // namespace readout::engine
