// SPDX-License-Identifier: GPL-3.0-or-later
// One spelling for an article's address, so that the same page met twice is one article. Pure: safe
// from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// Scheme and host in lower case, default port, fragment and tracking parameters (utm_*, fbclid...)
/// removed, spaces escaped. Empty for what is no web address ("javascript:", "/news/1").
[[nodiscard]] std::string canonical_url(std::string_view url);

}  // namespace readout
