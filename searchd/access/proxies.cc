// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/proxies.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>

#include <arpa/inet.h>

#include "base/error.h"
#include "searchd/net/peer.h"

namespace readout::searchd {
namespace {

using Address = std::array<std::uint8_t, 16>;

constexpr unsigned kBits = 128;
constexpr unsigned kMappedBits = 96;  // before the IPv4 address

std::optional<Address> parse_address(std::string_view text) {
  const std::string written(text);
  Address address{};
  if (::inet_pton(AF_INET6, written.c_str(), address.data()) == 1) return address;
  const std::string mapped = "::ffff:" + written;
  if (::inet_pton(AF_INET6, mapped.c_str(), address.data()) == 1) return address;
  return std::nullopt;
}

bool is_v4(std::string_view text) { return text.find(':') == std::string_view::npos; }

bool same_beginning(const Address& a, const Address& b, unsigned bits) {
  const std::size_t whole = bits / 8;
  if (!std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(whole), b.begin()))
    return false;
  const unsigned rest = bits % 8;
  return rest == 0 || (a.at(whole) ^ b.at(whole)) >> (8 - rest) == 0;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

/// "[2001:db8::1]:443" and "192.0.2.7:443" without their ports.
std::string_view without_port(std::string_view text) {
  if (text.starts_with('[')) return text.substr(1, std::min(text.find(']'), text.size()) - 1);
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && text.find(':', colon + 1) == std::string_view::npos
             ? text.substr(0, colon)
             : text;
}

}  // namespace

Proxies::Proxies(std::string_view setting) {
  std::istringstream words{std::string(setting)};
  for (std::string word; words >> word;) {
    if (word == kLocalPeer) {
      local_ = true;
      continue;
    }
    const std::size_t slash = std::min(word.find('/'), word.size());
    const std::string_view text = std::string_view(word).substr(0, slash);
    const auto address = parse_address(text);
    const unsigned before = is_v4(text) ? kMappedBits : 0;
    unsigned bits = kBits - before;
    bool well = address.has_value();
    if (slash < word.size()) {
      const char* end = word.data() + word.size();
      const auto [stop, failure] = std::from_chars(word.data() + slash + 1, end, bits);
      well = well && failure == std::errc() && stop == end && bits <= kBits - before;
    }
    if (!well) {
      throw Error(ErrorCode::Usage,
                  "proxies: '" + word + "' is neither an address nor a network",
                  "Write 192.0.2.7, 192.0.2.0/24, 2001:db8::/32 or unix");
    }
    networks_.push_back({*address, before + bits});
  }
}

bool Proxies::has(const std::string& peer) const {
  if (peer == kLocalPeer) return local_;
  const auto address = parse_address(peer);
  return address && std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
           return same_beginning(network.address, *address, network.bits);
         });
}

std::string Proxies::client(const std::string& peer, std::string_view forwarded) const {
  std::string client = peer;
  while (has(client) && !forwarded.empty()) {
    const std::size_t comma = forwarded.rfind(',');
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
    const std::string_view last = without_port(trimmed(forwarded.substr(begin)));
    if (!parse_address(last)) return client;  // no address: the proxy itself is all that is sure
    client = last;
    forwarded = forwarded.substr(0, comma == std::string_view::npos ? 0 : comma);
  }
  return client;
}

}  // namespace readout::searchd
