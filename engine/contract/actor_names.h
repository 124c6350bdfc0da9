// SPDX-License-Identifier: GPL-3.0-or-later
// The names by which a query may refer to actors, so that a search for "PRC" can include articles
// about China that never say "PRC". A plain value: safe to share
// between threads once filled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
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
    std::uint32_t actor;  // place in actors_; kSeveral: nobody's
    bool capitals = false;
  };
  static constexpr std::uint32_t kSeveral = std::numeric_limits<std::uint32_t>::max();

  std::vector<std::string> actors_;  // an actor whose names are added in a row stands here once
  // By a 64-bit hash of the terms: of some 50,000 names no two are likely to share one, and the
  // texts would be most of the size.
  std::unordered_map<std::uint64_t, Owner> owners_;
  std::size_t longest_ = 0;
};

}  // namespace readout::engine
