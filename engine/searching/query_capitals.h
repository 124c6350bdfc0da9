// SPDX-License-Identifier: GPL-3.0-or-later
// What the capitals of a query say: "Polish" is not the verb, "AIDS" no help, as far as the words
// around don't have capitals all alike. Private to engine. For one request on one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/query/query.h"
#include "engine/terms/stop_words.h"

namespace readout::engine {

class QueryCapitals {
 public:
  QueryCapitals(const QueryNode& root, const StopWords& stop_words);

  /// The English forms that a word has beside itself, where its capitals make it another word;
  /// nothing where they do not: then it has all forms.
  [[nodiscard]] std::optional<std::vector<std::string_view>> own_forms(const QueryNode& word) const;

 private:
  void see(const QueryNode& node, const StopWords& stop_words);

  std::uint32_t first_ = UINT32_MAX;  // where the first word stands
  std::size_t words_ = 0;
  bool any_small_letter_ = false;
  bool any_small_word_ = false;  // that tells something
};

}  // namespace readout::engine
