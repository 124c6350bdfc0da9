// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/peer.h"

#include <array>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace readout::searchd {
namespace {

std::string written(int family, const void* address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  return ::inet_ntop(family, address, text.data(), text.size()) == nullptr ? std::string()
                                                                           : text.data();
}

}  // namespace

std::string peer_of(const sockaddr_storage& address) {
  if (address.ss_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof(v4));
    return written(AF_INET, &v4.sin_addr);
  }
  if (address.ss_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof(v6));
    constexpr std::size_t kMapped = 12;  // bytes before the IPv4 address
    if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr))
      return written(AF_INET, &v6.sin6_addr.s6_addr[kMapped]);
    return written(AF_INET6, &v6.sin6_addr);
  }
  return std::string(kLocalPeer);
}

std::string client_of(const std::string& peer) {
  in6_addr v6{};
  if (::inet_pton(AF_INET6, peer.c_str(), &v6) != 1) return peer;
  constexpr std::size_t kNetwork = 8;  // bytes
  std::memset(&v6.s6_addr[kNetwork], 0, sizeof(v6.s6_addr) - kNetwork);
  return written(AF_INET6, &v6) + "/64";
}

}  // namespace readout::searchd
