// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages of other origins may read the answers (CORS, https://fetch.spec.whatwg.org). Off
// unless set. Immutable: safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/net/http.h"

namespace readout::searchd {

class CrossOrigin {
 public:
  CrossOrigin() = default;  ///< none
  /// "*", or origins such as https://news.example separated by spaces; empty: none. Throws
  /// Error{Usage} for what no browser would send as an origin.
  explicit CrossOrigin(std::string_view setting);

  [[nodiscard]] bool enabled() const noexcept { return any_ || !origins_.empty(); }

  /// Adds to an answer what lets the asking page read it, if it may.
  void permit(const HttpRequest& request, HttpResponse& response) const;

  /// The answer to a browser that asks beforehand. REQUIRES: enabled().
  [[nodiscard]] HttpResponse preflight(const HttpRequest& request) const;

 private:
  [[nodiscard]] bool allows(std::string_view origin) const;

  bool any_ = false;
  std::vector<std::string> origins_;
};

}  // namespace readout::searchd
