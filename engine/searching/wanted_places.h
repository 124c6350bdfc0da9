// SPDX-License-Identifier: GPL-3.0-or-later
// What a query wants of the places where words stand in a text: next to one another, or near.
// Private to engine. Values: safe from any thread.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "engine/fields/schema.h"
#include "engine/searching/near_places.h"

namespace readout::engine {

struct PhrasePlaces {
  std::vector<std::vector<std::string>> words;  ///< any of those at each place, in this order
  unsigned gaps = 0;  ///< so many other words may stand between the first and the last, at most
};

struct WantedPlaces {
  Field text;  ///< title or body
  std::variant<PhrasePlaces, NearChain> places;
};

}  // namespace readout::engine
