// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/pasted_address.h"

#include "tests/support/catch.h"

namespace readout::engine {

TEST_CASE("addresses are known with and without scheme") {
  for (const char* text : {"https://readout.example",
                           "HTTP://readout.example/1",
                           "www.readout.example/news",
                           "readout.example/news/world-123",
                           "news.readout.co.uk/1",
                           "READOUT.COM/1"}) {
    CAPTURE(text);
    CHECK(is_address(text));
  }
}

TEST_CASE("words with a stroke or a point are no addresses") {
  for (const char* text : {"and/or",
                           "24/7",
                           "U.S./China",
                           "St.Louis/Chicago",
                           "readout.example",
                           "readout.example/",
                           "12.06/2018",
                           "https://",
                           "a..uk/b",
                           "/joh?n/"}) {
    CAPTURE(text);
    CHECK_FALSE(is_address(text));
  }
}

TEST_CASE("a parenthesis closes an address only if it was not opened in it") {
  CHECK(raw_end("a_(b) c", 0) == 5);
  CHECK(raw_end("a) b", 0) == 1);
  CHECK(without_closing_marks("a.b?!") == "a.b");
}

}  // namespace readout::engine
