// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/address.h"

#include <charconv>

#include <arpa/inet.h>

#include "base/error.h"

namespace readout::searchd {

ListenAddress parse_address(std::string_view text) {
  constexpr std::string_view kUnix = "unix:";
  const auto refuse = [text]() -> Error {
    return {ErrorCode::Usage,
            "'" + std::string(text) + "' is no address to listen at",
            "Write HOST:PORT, [IPv6]:PORT or unix:PATH, e.g. 127.0.0.1:8080"};
  };
  if (text.starts_with(kUnix)) {
    const std::string path(text.substr(kUnix.size()));
    constexpr std::size_t kLongestPath = 107;  // sun_path of struct sockaddr_un, with its NUL
    if (path.empty() || path.size() > kLongestPath) throw refuse();
    return {path, 0, true};
  }
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) throw refuse();
  std::string_view host = text.substr(0, colon);
  const std::string_view digits = text.substr(colon + 1);
  int port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  constexpr int kMaxPort = 65535;
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || port < 0 ||
      port > kMaxPort)
    throw refuse();
  if (host.starts_with('[') && host.ends_with(']')) {
    host = host.substr(1, host.size() - 2);
  } else if (host.find(':') != std::string_view::npos) {
    throw refuse();
  }
  if (host.empty()) throw refuse();
  return {std::string(host), port, false};
}

bool is_local(const ListenAddress& address) {
  in_addr v4{};
  const bool is_v4 = ::inet_pton(AF_INET, address.host.c_str(), &v4) == 1;
  return address.unix_socket || address.host == "localhost" || address.host == "::1" ||
         (is_v4 && address.host.starts_with("127."));
}

}  // namespace readout::searchd
