// SPDX-License-Identifier: GPL-3.0-or-later
// Where searchd listens, as written in settings. Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout::searchd {

struct ListenAddress {
  std::string host;  ///< without brackets; of a Unix socket its path
  int port = 0;      ///< 0: any free one
  bool unix_socket = false;
};

/// "HOST:PORT", "[IPv6]:PORT" or "unix:PATH". Throws Error{Usage}.
[[nodiscard]] ListenAddress parse_address(std::string_view text);

/// Whether only this machine reaches it: loopback or a Unix socket.
[[nodiscard]] bool is_local(const ListenAddress& address);

}  // namespace readout::searchd
