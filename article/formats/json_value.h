// SPDX-License-Identifier: GPL-3.0-or-later
// Parses untrusted JSON: bounded depth, lone surrogates replaced, errors as values.
// Private to the readers. Pure.
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace readout::article {

/// Deeper JSON is refused: no article needs it, and the readers of the tree may recurse.
inline constexpr std::size_t kMaxJsonDepth = 64;

/// The value in `text`, which must be valid UTF-8. On failure none, and `error` says why, without a
/// full stop.
[[nodiscard]] std::optional<nlohmann::json> parse_json(std::string text, std::string& error);

}  // namespace readout::article
