// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/proxies.h"

#include "base/error.h"
#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("only proxies are believed who asks") {
  const Proxies proxies("10.0.0.0/9 192.0.2.7 2001:db8::/33 unix");
  CHECK(proxies.client("198.51.100.1", "203.0.113.5") == "198.51.100.1");
  CHECK(proxies.client("10.127.0.1", "203.0.113.5") == "203.0.113.5");
  CHECK(proxies.client("10.128.0.1", "203.0.113.5") == "10.128.0.1");
  CHECK(proxies.client("unix", "203.0.113.5") == "203.0.113.5");
  CHECK(proxies.client("2001:db8:7fff::1", "2001:db9::5") == "2001:db9::5");
  CHECK(proxies.client("2001:db8:8000::1", "2001:db9::5") == "2001:db8:8000::1");
  CHECK(Proxies().client("127.0.0.1", "203.0.113.5") == "127.0.0.1");
  CHECK(Proxies("unix").client("127.0.0.1", "203.0.113.5") == "127.0.0.1");
}

TEST_CASE("of a list the last that is no proxy asks: what stands before may be invented") {
  const Proxies proxies("192.0.2.0/24");
  CHECK(proxies.client("192.0.2.1", "1.1.1.1, 203.0.113.5, 192.0.2.9") == "203.0.113.5");
  CHECK(proxies.client("192.0.2.1", "203.0.113.5:4711") == "203.0.113.5");
  CHECK(proxies.client("192.0.2.1", "[2001:db8::1]:4711") == "2001:db8::1");
  CHECK(proxies.client("192.0.2.1", "203.0.113.5, unknown") == "192.0.2.1");
  CHECK(proxies.client("192.0.2.1", "") == "192.0.2.1");
  CHECK(proxies.client("192.0.2.1", "192.0.2.2") == "192.0.2.2");
  CHECK(proxies.client("192.0.2.1", ",,") == "192.0.2.1");
}

TEST_CASE("what is no address and no network is refused") {
  for (const char* setting : {"example",
                              "10.0.0.0/33",
                              "10.0.0.0/",
                              "2001:db8::/129",
                              "10.0.0",
                              "10.0.0.0/8x",
                              "10.0.0.0/-1"}) {
    CAPTURE(setting);
    CHECK_THROWS_AS(Proxies(setting), Error);
  }
}

}  // namespace readout::searchd
