// SPDX-License-Identifier: GPL-3.0-or-later
// Recognises files that are not text. Private to the readers.
// Pure.
#pragma once

#include <optional>
#include <string_view>

namespace readout::article {

/// What a file is by its first bytes, if not text: "a PDF document".
[[nodiscard]] std::optional<std::string_view> binary_kind(std::string_view head);

}  // namespace readout::article
