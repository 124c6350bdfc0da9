// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/address.h"

#include "base/error.h"
#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("hosts, IPv6 addresses in brackets and Unix sockets are understood") {
  CHECK(parse_address("127.0.0.1:8080").host == "127.0.0.1");
  CHECK(parse_address("localhost:0").port == 0);
  CHECK(parse_address("[::1]:65535").host == "::1");
  CHECK(parse_address("[::1]:65535").port == 65535);
  CHECK(parse_address("unix:/run/readout.sock").host == "/run/readout.sock");
  CHECK(parse_address("unix:/run/readout.sock").unix_socket);
}

TEST_CASE("what names no address is wrong usage") {
  const std::string wrong = GENERATE(as<std::string>(),
                                     "",
                                     "8080",
                                     ":8080",
                                     "[]:8080",
                                     "localhost",
                                     "localhost:",
                                     "localhost:http",
                                     "localhost:-1",
                                     "localhost:65536",
                                     "localhost: 80",
                                     "::1:8080",
                                     "unix:",
                                     "unix:" + std::string(108, 'x'));
  CAPTURE(wrong);
  CHECK_THROWS_AS(parse_address(wrong), Error);
}

}  // namespace readout::searchd
