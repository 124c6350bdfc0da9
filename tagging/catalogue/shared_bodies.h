// SPDX-License-Identifier: GPL-3.0-or-later
// What the bare name of a kind of body may stand for: "foreign ministry" is one of every country's.
// Used by the lexicon. Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "tagging/catalogue/catalogue.h"

namespace readout::tagging {

/// Place in Catalogue::actors().
using ActorIndex = std::uint32_t;
inline constexpr ActorIndex kNoActorIndex = std::numeric_limits<ActorIndex>::max();

struct SharedBody {
  struct Holder {
    ActorIndex country = 0;
    ActorIndex body = 0;
  };

  std::string form;             ///< folded: "foreign ministry"
  bool single = false;          ///< one word, which is a common one as well: "parliament"
  std::vector<Holder> holders;  ///< by country
};

[[nodiscard]] std::vector<SharedBody> shared_bodies_of(const Catalogue& catalogue);

/// By actor: the country it is or belongs to; kNoActorIndex where none is known.
[[nodiscard]] std::vector<ActorIndex> home_countries(const Catalogue& catalogue);

}  // namespace readout::tagging
