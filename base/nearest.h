// SPDX-License-Identifier: GPL-3.0-or-later
// "Did you mean ...?" for names that people type: settings, parameters. Pure: safe from any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace readout {

/// The candidate with the fewest typing mistakes (letters missing, added, changed or swapped with
/// their neighbour), or nothing where every one differs in more than a third of its letters.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> candidates);

/// "Did you mean 'index'?" or an empty string.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string_view> candidates);

}  // namespace readout
