// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/near_places.h"

#include <string>

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Places = std::vector<Place>;

std::string told(const std::vector<Places>& sides) {
  std::string out;
  for (const Places& side : sides) {
    if (&side != &sides.front()) out += " | ";
    std::string places;
    for (const Place& place : side) {
      places += (places.empty() ? "" : " ") + std::to_string(place.first);
      if (place.last != place.first) places += "-" + std::to_string(place.last);
    }
    out += places;
  }
  return out;
}

Places words_at(std::initializer_list<std::uint32_t> positions) {
  Places places;
  for (const std::uint32_t position : positions) places.push_back({position, position});
  return places;
}

std::string kept(std::vector<Places> sides, const std::vector<unsigned>& distances) {
  NearChain chain(sides.size());
  for (std::size_t i = 1; i < sides.size(); ++i) chain[i].distance = distances[i - 1];
  keep_within_reach(chain, sides);
  return told(sides);
}

}  // namespace

TEST_CASE("a run is its terms next to one another") {
  const std::vector<Places> terms = {words_at({1, 5, 9}), words_at({2, 7, 10}), words_at({3, 11})};
  CHECK(told({run_places(terms)}) == "1-3 9-11");
}

TEST_CASE("places within reach are kept on both sides, whatever their order") {
  CHECK(kept({words_at({1, 20}), words_at({4, 17, 40})}, {3}) == "1 20 | 4 17");
  CHECK(kept({words_at({1}), words_at({5})}, {3}) == " | ");
}

TEST_CASE("a word is not near itself") {
  CHECK(kept({words_at({7}), words_at({7})}, {5}) == " | ");
  CHECK(kept({words_at({7, 9}), words_at({7, 9})}, {5}) == "7 9 | 7 9");
}

TEST_CASE("reach is counted from the nearer end of a phrase") {
  CHECK(kept({{{1, 3}}, words_at({5})}, {2}) == "1-3 | 5");
  CHECK(kept({{{1, 3}}, words_at({6})}, {2}) == " | ");
  CHECK(kept({{{8, 9}}, words_at({6})}, {2}) == "8-9 | 6");
  CHECK(kept({{{1, 3}}, words_at({2})}, {2}) == " | ");
}

TEST_CASE("of a chain only what is part of a whole one is kept") {
  CHECK(kept({words_at({1, 50}), words_at({3, 52}), words_at({6})}, {2, 3}) == "1 | 3 | 6");
  CHECK(kept({words_at({1}), words_at({3}), words_at({9})}, {2, 3}) == " |  | ");
}

}  // namespace readout::engine
