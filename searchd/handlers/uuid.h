// SPDX-License-Identifier: GPL-3.0-or-later
// Ids in the form of a UUID, for documents that need globally unique ids. Pure: safe from any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace readout::searchd {

/// Equal for equal content, else different: a UUID of version 8 (RFC 9562, section 5.8) made of
/// content_hash().
[[nodiscard]] std::string uuid_of(std::string_view content);

}  // namespace readout::searchd
