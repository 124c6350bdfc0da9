// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_text.h"

#include "tests/support/catch.h"

namespace readout::engine {

TEST_CASE("full-width forms and minus signs are read as ASCII") {
  CHECK(QueryText("\uFF08\uFF41 \uFF2F\uFF32 b\uFF09").plain() == "(a OR b)");
  CHECK(QueryText("\u2212rice \u2013rice").plain() == "-rice \u2013rice");
}

TEST_CASE("places are those of the text as written") {
  const std::string written = "\u00E9 \uFF0Drice x";
  const QueryText text(written);
  CHECK(text.plain() == "\u00E9 -rice x");
  CHECK(slice(written, text.written({3, 8})) == "\uFF0Drice");
  CHECK(slice(written, text.written({9, 10})) == "x");
  CHECK(QueryText("plain").written({1, 5}) == Span{1, 5});
}

}  // namespace readout::engine
