// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/near_places.h"

#include <algorithm>
#include <cstddef>

namespace readout::engine {
namespace {

/// The places of one side, to be asked for those near another place.
class Neighbours {
 public:
  explicit Neighbours(const std::vector<Place>& places) {
    firsts_.reserve(places.size());
    lasts_.reserve(places.size());
    for (const Place& place : places) {
      firsts_.push_back(place.first);
      lasts_.push_back(place.last);
    }
    std::sort(firsts_.begin(), firsts_.end());
    std::sort(lasts_.begin(), lasts_.end());
  }

  [[nodiscard]] bool near(const Place& place, std::uint32_t distance) const {
    const auto behind = std::upper_bound(firsts_.begin(), firsts_.end(), place.last);
    if (behind != firsts_.end() && *behind - place.last <= distance) return true;
    const auto before = std::lower_bound(lasts_.begin(), lasts_.end(), place.first);
    return before != lasts_.begin() && place.first - *(before - 1) <= distance;
  }

 private:
  std::vector<std::uint32_t> firsts_;
  std::vector<std::uint32_t> lasts_;
};

void keep_near(std::vector<Place>& places, const std::vector<Place>& others, unsigned distance) {
  const Neighbours neighbours(others);
  std::erase_if(places, [&](const Place& place) { return !neighbours.near(place, distance); });
}

}  // namespace

std::vector<Place> run_places(std::span<const std::vector<Place>> terms) {
  std::vector<Place> found;
  for (Place place : terms.front()) {
    const bool whole = std::all_of(terms.begin() + 1, terms.end(), [&](const auto& next) {
      const auto at = std::lower_bound(
          next.begin(), next.end(), place.last + 1, [](const Place& other, std::uint32_t wanted) {
            return other.first < wanted;
          });
      if (at == next.end() || at->first != place.last + 1) return false;
      place.last = at->last;
      place.span.end = at->span.end;
      return true;
    });
    if (whole) found.push_back(place);
  }
  return found;
}

void keep_within_reach(const NearChain& chain, std::vector<std::vector<Place>>& sides) {
  // Forwards what continues a chain from the first side, then backwards what goes on to the last.
  for (std::size_t i = 1; i < sides.size(); ++i)
    keep_near(sides[i], sides[i - 1], chain[i].distance);
  for (std::size_t i = sides.size() - 1; i > 0; --i)
    keep_near(sides[i - 1], sides[i], chain[i].distance);
}

}  // namespace readout::engine
