// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/csv.h"

#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("cells are quoted where they need it") {
  CHECK(csv_line({"a", "", "b c"}) == "a,,b c\r\n");
  CHECK(csv_line({"a,b", "say \"no\"", "two\nlines"}) ==
        "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
}

TEST_CASE("no cell is a formula to a spreadsheet") {
  CHECK(csv_line({"=1+1", "+1", "-1", "@a", "\ta", "a=1"}) == "'=1+1,'+1,'-1,'@a,'\ta,a=1\r\n");
  CHECK(csv_line({"=A1,\"x\""}) == "\"'=A1,\"\"x\"\"\"\r\n");
  CHECK(csv_line({std::string("a\0b", 3)}) == "a b\r\n");
}

}  // namespace readout::searchd
