// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the other end of a connection. Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include <sys/socket.h>

namespace readout::searchd {

/// The name of who comes through a Unix socket: of this machine, and let in by the socket's mode.
inline constexpr std::string_view kLocalPeer = "unix";

/// "192.0.2.7", also where it came as ::ffff:192.0.2.7; "2001:db8::1"; kLocalPeer.
[[nodiscard]] std::string peer_of(const sockaddr_storage& address);

/// Whose share of the server a peer takes: its address, of IPv6 the network of 64 bits, for that is
/// what one household or machine has (RFC 6177).
[[nodiscard]] std::string client_of(const std::string& peer);

}  // namespace readout::searchd
