// SPDX-License-Identifier: GPL-3.0-or-later
// One address for one article. A stage of prepare(). Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// An http or https address with scheme and host in small letters, without fragment, default port
/// and tracking parameters (utm_*, fbclid, gclid...). Empty for anything else: "javascript:..." is
/// no address of an article.
[[nodiscard]] std::string canonical_url(std::string_view url);

}  // namespace readout
