// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wording.h"

#include <vector>

#include "tests/support/catch.h"

namespace readout {

TEST_CASE("Numbers are grouped by thousands") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1234567) == "1,234,567");
}

TEST_CASE("Texts are joined with something between every two") {
  CHECK(joined(std::vector<std::string>{}, ", ").empty());
  CHECK(joined(std::vector<std::string>{"", "b", "c"}, ", ") == ", b, c");
}

}  // namespace readout
