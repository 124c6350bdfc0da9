// SPDX-License-Identifier: GPL-3.0-or-later
// One name for all copies of one text. A stage of prepare(). Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// Hash of the letters and figures of `text`: copies that differ in case, accents, punctuation,
/// quotation marks or white space have the same. Empty for a text without any.
[[nodiscard]] std::string fingerprint_of(std::string_view text);

}  // namespace readout
