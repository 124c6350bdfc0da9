// SPDX-License-Identifier: GPL-3.0-or-later
// English words that no dictionary has, names and new ones, by the regular endings of inflection
// alone: "-s", "-es", "-ed", "-ing". Derived words stay apart: "brexiteer" is no form of "brexit".
// Private to engine. Pure: safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::engine {

/// The words that an unknown folded word may be a form of, the likeliest first: "vlog" of "vlogs",
/// "google" or "googl" of "googling", the word itself of any other. Two words with one in common
/// count as forms of one.
[[nodiscard]] std::vector<std::string> english_bases(std::string_view word);

/// The singular that a regular plural would have; nothing if the word does not look like one.
[[nodiscard]] std::optional<std::string> english_singular(std::string_view word);

}  // namespace readout::engine
