// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/peer.h"

#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/un.h>

#include "tests/support/catch.h"

namespace readout::searchd {
namespace {

std::string v6_peer(const char* text) {
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  REQUIRE(::inet_pton(AF_INET6, text, &v6.sin6_addr) == 1);
  sockaddr_storage address{};
  std::memcpy(&address, &v6, sizeof(v6));
  return peer_of(address);
}

}  // namespace

TEST_CASE("a peer goes by its address") {
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  v4.sin_addr.s_addr = htonl(0xC0000207);
  sockaddr_storage address{};
  std::memcpy(&address, &v4, sizeof(v4));
  CHECK(peer_of(address) == "192.0.2.7");
  CHECK(v6_peer("2001:db8::1") == "2001:db8::1");
  CHECK(v6_peer("::ffff:192.0.2.7") == "192.0.2.7");
  sockaddr_storage local{};
  local.ss_family = AF_UNIX;
  CHECK(peer_of(local) == kLocalPeer);
}

TEST_CASE("one network of IPv6 is one client") {
  CHECK(client_of("192.0.2.7") == "192.0.2.7");
  CHECK(client_of("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
  CHECK(client_of("2001:db8:1:2:ffff::") == "2001:db8:1:2::/64");
  CHECK(client_of(std::string(kLocalPeer)) == "unix");
}

}  // namespace readout::searchd
