// SPDX-License-Identifier: GPL-3.0-or-later
// Hash of a text by which copies of an article are known, whatever their address and typography.
// Used by prepare(). Part of the on-disk format: a change needs a new index format. Pure: safe from
// any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout::article {

/// Hash of the folded letters and digits of `body` (of `title` if the body has none) without its
/// dateline: equal for texts that differ in punctuation, quotation marks, case, accents and white
/// space only. Empty if there are neither letters nor digits.
[[nodiscard]] std::string fingerprint(std::string_view body, std::string_view title);

}  // namespace readout::article
