// SPDX-License-Identifier: GPL-3.0-or-later
// Who may what: each request passes here before it is looked at. Safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "searchd/access/hosts.h"
#include "searchd/access/key_file.h"
#include "searchd/access/rate_limit.h"
#include "searchd/net/http.h"

namespace readout::searchd {

/// What a route asks of who calls it.
enum class Access : std::uint8_t {
  Open,   ///< nothing: for who watches the server
  Read,   ///< a key with this right, where reading needs one
  Write,  ///< a key with this right
  Admin,  ///< likewise
};

/// As the settings say. A value.
struct GateSettings {
  Hosts hosts = {};
  bool read_keys = false;               ///< reading needs a key
  std::size_t requests_per_minute = 0;  ///< of one client or key; 0: any number
};

/// What came of it.
struct Admission {
  std::string key;  ///< the name of the key that was given; empty: none
  std::optional<HttpResponse> refusal;
};

class Gate {
 public:
  /// Both must outlive it.
  Gate(KeyFile& keys, RateLimit& rates) : keys_(keys), rates_(rates) {}

  [[nodiscard]] Admission admit(const HttpRequest& request,
                                Access access,
                                const GateSettings& settings) const;

 private:
  KeyFile& keys_;
  RateLimit& rates_;
};

/// The key in a field Authorization: a Bearer's token, or the password of Basic, which browsers ask
/// their users for. Nothing where there is none.
[[nodiscard]] std::optional<std::string> secret_in(const std::string& authorization);

}  // namespace readout::searchd
