// SPDX-License-Identifier: GPL-3.0-or-later
// One spelling for an article's address, so that a page read twice is one article. Pure: safe
// from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout::article {

/// Scheme and host in lower case, default port, fragment and tracking parameters (utm_*, fbclid...)
/// removed, spaces escaped. Empty for anything but a web address ("javascript:", "/news/1").
[[nodiscard]] std::string canonical_url(std::string_view url);

/// What the spellings of one address share: canonical_url() without scheme, "www." and the slash at
/// its end. Also of an address without a scheme ("example.org/news").
[[nodiscard]] std::string address_key(std::string_view url);

/// The host of an address, with or without scheme, in lower case without port; "www.example.org" of
/// itself. Empty if there is none.
[[nodiscard]] std::string host_of(std::string_view url);

/// The host of an address and the domains it lies in: www.example.org, example.org, org.
[[nodiscard]] std::vector<std::string> sites_of(std::string_view url);

/// The web address that `reference` ("/images/1.jpg", "//host/1.jpg", "https://...") means on the
/// page at `base`; empty if it means none that can be told from the two.
[[nodiscard]] std::string web_address(std::string_view reference, std::string_view base);

}  // namespace readout::article
