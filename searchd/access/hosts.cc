// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/hosts.h"

#include <algorithm>
#include <sstream>

#include <arpa/inet.h>

#include "base/error.h"

namespace readout::searchd {
namespace {

std::string in_small_letters(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return out;
}

/// Without port, brackets and the dot of a full name.
std::string name_of(std::string_view host) {
  if (host.starts_with('[')) return std::string(host.substr(1, host.find(']') - 1));
  std::string_view name = host.substr(0, host.find(':'));
  if (name.ends_with('.')) name.remove_suffix(1);
  return in_small_letters(name);
}

bool is_address(const std::string& name) {
  in6_addr address{};
  return ::inet_pton(AF_INET, name.c_str(), &address) == 1 ||
         ::inet_pton(AF_INET6, name.c_str(), &address) == 1;
}

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  return url.substr(0, url.find('/'));
}

}  // namespace

Hosts::Hosts(std::string_view names, std::string_view public_url) {
  if (const std::string_view host = host_of(public_url); !host.empty())
    names_.push_back(name_of(host));
  std::istringstream words{std::string(names)};
  for (std::string word; words >> word;) {
    if (word == "*") {
      any_ = true;
      continue;
    }
    if (word.find_first_of("/:*") != std::string::npos) {
      throw Error(ErrorCode::Usage,
                  "hosts: '" + word + "' is no name of a host",
                  "Write names as in news.example, without scheme and port; or * for any");
    }
    names_.push_back(name_of(word));
  }
}

bool Hosts::allows(std::string_view host) const {
  const std::string name = name_of(host);
  return any_ || name == "localhost" || name.ends_with(".localhost") || is_address(name) ||
         std::find(names_.begin(), names_.end(), name) != names_.end();
}

}  // namespace readout::searchd
