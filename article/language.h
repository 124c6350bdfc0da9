// SPDX-License-Identifier: GPL-3.0-or-later
// The language of a text. A stage of prepare(). Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// ISO 639-1 (639-3 where there is none) of a declared language ("en-US", "eng", "EN"); empty if it
/// is no language code.
[[nodiscard]] std::string normal_language(std::string_view declared);

/// Told from the text itself by CLD2; empty where it is not sure.
[[nodiscard]] std::string detect_language(std::string_view text);

}  // namespace readout
