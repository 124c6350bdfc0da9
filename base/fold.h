// SPDX-License-Identifier: GPL-3.0-or-later
// Folds case, accents and compatibility forms, in the same way for indexing, query parsing,
// highlighting and tagging. "CAFÉ", "Café" and "cafe" fold to "cafe". Pure functions: safe
// from any thread.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// Case folded (Unicode NFKC_Casefold), combining marks of Latin, Greek and Cyrillic letters
/// dropped, letters that Unicode does not decompose (ø, ł, đ, æ...) replaced by their plain
/// spelling. Invalid UTF-8 becomes U+FFFD. The result may be longer than `text` ("ß" becomes "ss").
[[nodiscard]] std::string fold(std::string_view text);

/// Appends fold(text) to `out`: without an allocation for ASCII, which most
/// words are.
void append_fold(std::string& out, std::string_view text);

}  // namespace readout
