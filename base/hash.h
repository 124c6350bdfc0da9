// SPDX-License-Identifier: GPL-3.0-or-later
// Hashes of content: for article ids, fingerprints of texts, detection of changes. Not for
// security. Part of the on-disk format: the algorithm can't change without a new index format. Safe
// from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// XXH3 (128 bit) of `bytes`, written as 22 characters of URL-safe base64 (A-Z a-z 0-9 - _).
[[nodiscard]] std::string content_hash(std::string_view bytes);

}  // namespace readout
