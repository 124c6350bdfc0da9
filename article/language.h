// SPDX-License-Identifier: GPL-3.0-or-later
// Which language an article is in. Used by prepare(). Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout::article {

/// ISO 639 code of a declared language: "en-US" and "eng" are "en". Empty for anything else
/// ("und", "English language").
[[nodiscard]] std::string normalise_language(std::string_view declared);

/// The language `text` is written in, if that can be told with confidence; else empty.
[[nodiscard]] std::string detect_language(std::string_view text);

}  // namespace readout::article
