// SPDX-License-Identifier: GPL-3.0-or-later
// The names by which a query may refer to actors, so that a search for "PRC" can include articles
// about China that never say "PRC". A plain value: safe to share
// between threads once filled.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace readout::engine {

class ActorNames {
 public:
  /// A name in capitals ("US", "WHO") matches only in capitals. A name that two actors share
  /// matches neither.
  void add(std::string_view name, std::string_view actor);

  /// Id of the actor whose name this is. `terms`: as the analyser folds it; `written`: as it stands
  /// in the query.
  [[nodiscard]] std::optional<std::string> find(const std::vector<std::string>& terms,
                                                std::string_view written) const;

  /// Terms of the longest name.
  [[nodiscard]] std::size_t longest() const noexcept { return longest_; }

 private:
  struct Owner {
    std::string actor;  // empty: of several
    bool capitals = false;
  };
  std::unordered_map<std::string, Owner> owners_;  // by terms, with spaces between
  std::size_t longest_ = 0;
};

}  // namespace readout::engine
