// SPDX-License-Identifier: GPL-3.0-or-later
// Which bodies a bare name may mean: "foreign ministry" is that of every state. Used by the
// lexicon. Pure: safe from any thread.
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
  bool single = false;          ///< one word, which is also a common one: "parliament"
  std::vector<Holder> holders;  ///< by country
};

[[nodiscard]] std::vector<SharedBody> shared_bodies_of(const Catalogue& catalogue);

/// By actor: the country that it is or belongs to; kNoActorIndex if none is known.
[[nodiscard]] std::vector<ActorIndex> home_countries(const Catalogue& catalogue);

}  // namespace readout::tagging
