// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/dateline.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {

TEST_CASE("A dateline has a place, perhaps a date and an agency") {
  const std::string text = "BEIJING, June 19, 2023 (World Wire) - The ministers met.";
  const auto line = find_dateline(text);
  REQUIRE(line);
  CHECK(line->place == "BEIJING");
  CHECK(line->date == "June 19, 2023");
  CHECK(line->agency == "World Wire");
  CHECK(text.substr(line->size) == "The ministers met.");
}

TEST_CASE("Place alone and agency alone are enough, with dashes of any kind") {
  CHECK(find_dateline("HONG KONG — The ministers met.")->place == "HONG KONG");
  CHECK(find_dateline("Vienna (AP) -- The ministers met.")->agency == "AP");
}

TEST_CASE("Dashes inside sentences make no dateline") {
  CHECK_FALSE(find_dateline("The ministers met - and talked."));
  CHECK_FALSE(find_dateline("He (the minister) - of course - stayed."));
  CHECK_FALSE(find_dateline("- The ministers met."));
  CHECK_FALSE(find_dateline("US - China talks"));
  CHECK_FALSE(find_dateline(""));
}

}  // namespace
}  // namespace readout::article
