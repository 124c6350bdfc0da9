// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/cross_origin.h"

#include "base/error.h"
#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("without the setting no origin is allowed") {
  CHECK_FALSE(CrossOrigin("").enabled());
  CHECK_FALSE(CrossOrigin("  ").enabled());
  CHECK(CrossOrigin("*").enabled());
  CHECK(CrossOrigin("http://localhost:3000  https://[::1]:8443").enabled());
}

TEST_CASE("what no browser would send as an origin is refused") {
  for (const char* wrong : {"news.example",
                            "https://news.example/",
                            "https://News.example",
                            "://a",
                            "https://",
                            "https://a,https://b",
                            "null"}) {
    CAPTURE(wrong);
    CHECK_THROWS_AS(CrossOrigin(wrong), Error);
  }
}

}  // namespace readout::searchd
