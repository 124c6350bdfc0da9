// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of body: what most states have under one name, as a foreign ministry. A kind is written
// once with placeholders; the loader makes every country's body from it. Plain values and pure
// functions: safe from any thread.
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

/// What is wrong with a pattern, to follow "the form 'x' "; nothing where it is usable.
[[nodiscard]] std::optional<std::string> pattern_complaint(std::string_view text);

/// REQUIRES text without a complaint.
[[nodiscard]] FormPattern read_pattern(std::string_view text);

/// The possessives of a name: "Kenya's"; "Belarus's" and "Belarus'"; "Netherlands'" of "the
/// Netherlands".
[[nodiscard]] std::vector<std::string> possessives_of(std::string_view name);

/// The pattern filled with the first word that the country has for it, else with its name.
[[nodiscard]] std::string name_of_body(const FormPattern& pattern, const CountryWords& words);

}  // namespace readout::tagging
