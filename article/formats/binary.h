// SPDX-License-Identifier: GPL-3.0-or-later
// Tells what is not text, so that nobody searches the bytes of a picture. Private to the readers.
// Pure.
#pragma once

#include <optional>
#include <string_view>

namespace readout::article {

/// What the bytes at the start of a file look like if they are no text, for people: "a PDF
/// document".
[[nodiscard]] std::optional<std::string_view> binary_kind(std::string_view head);

}  // namespace readout::article
