// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/percent.h"

#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("a path segment is decoded strictly and '+' stays") {
  CHECK(percent_decode("d%2Fe%20f+g") == "d/e f+g");
  CHECK(percent_decode("%e4%B8%ad") == "中");
  CHECK(percent_decode("%00") == std::string(1, '\0'));
  CHECK(percent_decode("") == "");
  for (const std::string broken : {"%", "%4", "%G1", "a%", "%-1", "%0x", "%+1"}) {
    CAPTURE(broken);
    CHECK_FALSE(percent_decode(broken));
  }
}

TEST_CASE("a query is read in order, every repetition kept") {
  CHECK(parse_query("q=a+b&actor=x&actor=y&actor=x") ==
        engine::ParameterList{{"q", "a b"}, {"actor", "x"}, {"actor", "y"}, {"actor", "x"}});
}

TEST_CASE("odd queries mean what browsers take them to mean") {
  CHECK(parse_query("").empty());
  CHECK(parse_query("&&").empty());
  CHECK(parse_query("q") == engine::ParameterList{{"q", ""}});
  CHECK(parse_query("=x") == engine::ParameterList{{"", "x"}});
  CHECK(parse_query("q=a=b") == engine::ParameterList{{"q", "a=b"}});
  CHECK(parse_query("q=100%&r=%zz") == engine::ParameterList{{"q", "100%"}, {"r", "%zz"}});
  CHECK(parse_query("%71=%2B") == engine::ParameterList{{"q", "+"}});
  CHECK(parse_query("q=%00") == engine::ParameterList{{"q", std::string(1, '\0')}});
}

}  // namespace readout::searchd
