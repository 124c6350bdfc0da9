// SPDX-License-Identifier: GPL-3.0-or-later
// By which names the server may be asked. A page of somebody else's can make a browser ask this
// server under that page's own name, and read the answers (DNS rebinding): so a name that is not
// listed is refused. Addresses need no list, for they can't be rebound. Immutable: safe from any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout::searchd {

class Hosts {
 public:
  Hosts() = default;  ///< localhost alone
  /// `names` as set, spaces between; "*": any name. `public_url` adds its own. Throws Error{Usage}.
  Hosts(std::string_view names, std::string_view public_url);

  /// `host` as a request has it: with a port or without.
  [[nodiscard]] bool allows(std::string_view host) const;

 private:
  bool any_ = false;
  std::vector<std::string> names_;  // in small letters
};

}  // namespace readout::searchd
