// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of body: what most states have under one name, such as a foreign ministry. A kind is
// written once, with placeholders; the loader makes each state's body from it (kind_expansion.h).
// Plain values and pure functions: safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::tagging {

/// What may stand in a pattern.
enum class Placeholder : std::uint8_t {
  Country,     ///< {country}: "the Netherlands"
  Possessive,  ///< {country's}: "Netherlands'"
  Adjective,   ///< {adjective}: "Dutch"
};

/// "Ministry of Health of {country}", taken apart.
struct FormPattern {
  std::string before;
  Placeholder placeholder = Placeholder::Country;
  std::string after;
};

/// A country in the forms of its bodies: what stands for each placeholder, the usual one first.
struct CountryWords {
  std::vector<std::string> called;
  std::vector<std::string> possessives;
  std::vector<std::string> adjectives;
  bool state = true;  ///< has a body of every kind that does not say otherwise

  [[nodiscard]] const std::vector<std::string>& of(Placeholder placeholder) const;
};

/// What is wrong with a pattern, to follow "the form 'x' "; nothing if it is usable.
[[nodiscard]] std::optional<std::string> pattern_complaint(std::string_view text);

/// REQUIRES that pattern_complaint() has none.
[[nodiscard]] FormPattern read_pattern(std::string_view text);

/// Of "Kenya" "Kenya's", of "Belarus" "Belarus's" and "Belarus'", of "the Netherlands"
/// "Netherlands'".
[[nodiscard]] std::vector<std::string> possessives_of(std::string_view name);

/// The pattern with the country's first word for its placeholder; if it has none, with its name.
[[nodiscard]] std::string name_of_body(const FormPattern& pattern, const CountryWords& words);

}  // namespace readout::tagging
