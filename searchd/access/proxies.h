// SPDX-License-Identifier: GPL-3.0-or-later
// Proxies in front of the server: only what these say of a client's address is believed. Immutable:
// safe from any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout::searchd {

class Proxies {
 public:
  Proxies() = default;  ///< none
  /// Addresses and networks such as 192.0.2.0/24 or 2001:db8::/32, and "unix" for who comes through
  /// the Unix socket, spaces between. Throws Error{Usage}.
  explicit Proxies(std::string_view setting);

  [[nodiscard]] bool has(const std::string& peer) const;

  /// Who asks: the peer, or where that is a proxy the last address in `forwarded` that is none.
  /// What stands before that one may be anybody's invention. `forwarded`: the values of
  /// X-Forwarded-For, as sent.
  [[nodiscard]] std::string client(const std::string& peer, std::string_view forwarded) const;

 private:
  struct Network {
    std::array<std::uint8_t, 16> address;  ///< IPv4 as ::ffff:a.b.c.d
    unsigned bits;
  };

  bool local_ = false;
  std::vector<Network> networks_;
};

}  // namespace readout::searchd
