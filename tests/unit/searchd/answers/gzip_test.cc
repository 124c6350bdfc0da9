// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/gzip.h"

#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("gzip is used for clients that accept it and do not prefer the plain form") {
  for (const char* field : {"gzip",
                            "GZIP;Q=1",
                            "deflate, gzip",
                            "gzip;q=0.001",
                            "gzip ; q=0.5",
                            "*",
                            "x-gzip",
                            "br;q=1.0, gzip;q=0.8, *;q=0.1",
                            "identity;q=0.5, gzip;q=0.5"}) {
    CAPTURE(field);
    CHECK(accepts_gzip(field));
  }
}

TEST_CASE("gzip is not used for other clients") {
  for (const char* field : {"",
                            "br",
                            "identity",
                            "gzip;q=0",
                            "gzip;q=0.000",
                            "*;q=0",
                            "*, gzip;q=0",
                            "gzip;q=0.2, identity",
                            "gzip;q=high",
                            "gzip;q=",
                            "notgzip",
                            ",,;;=,"}) {
    CAPTURE(field);
    CHECK_FALSE(accepts_gzip(field));
  }
}

}  // namespace readout::searchd
