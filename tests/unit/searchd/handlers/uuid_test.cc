// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/uuid.h"

#include <regex>
#include <set>

#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("ids of feeds never change: these are what readers hold") {
  CHECK(uuid_of("article:1") == uuid_of("article:1"));
  const std::regex form("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string id = uuid_of(std::to_string(i));
    CHECK(std::regex_match(id, form));
    seen.insert(id);
  }
  CHECK(seen.size() == 1000);
}

}  // namespace readout::searchd
