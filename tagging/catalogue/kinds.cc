// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/kinds.h"

#include <algorithm>
#include <array>
#include <utility>

namespace readout::tagging {
namespace {

constexpr std::string_view kArticle = "the ";

constexpr auto kPlaceholders = std::to_array<std::pair<std::string_view, Placeholder>>({
    {"{country}", Placeholder::Country},
    {"{country's}", Placeholder::Possessive},
    {"{adjective}", Placeholder::Adjective},
});

std::string_view without_article(std::string_view name) {
  return name.starts_with(kArticle) ? name.substr(kArticle.size()) : name;
}

}  // namespace

const std::vector<std::string>& CountryWords::of(Placeholder placeholder) const {
  switch (placeholder) {
    case Placeholder::Possessive:
      return possessives;
    case Placeholder::Adjective:
      return adjectives;
    case Placeholder::Country:
      break;
  }
  return called;
}

std::optional<std::string> pattern_complaint(std::string_view text) {
  constexpr std::string_view kKnown = "{country}, {country's} or {adjective}";
  const std::size_t open = text.find('{');
  const std::size_t close = text.find('}', std::min(open, text.size()));
  if (open == std::string_view::npos || close == std::string_view::npos)
    return "has no placeholder: " + std::string(kKnown);
  const std::string_view found = text.substr(open, close + 1 - open);
  const bool known = std::any_of(kPlaceholders.begin(),
                                 kPlaceholders.end(),
                                 [found](const auto& one) { return one.first == found; });
  if (!known)
    return "has the unknown placeholder '" + std::string(found) + "': it must be " +
           std::string(kKnown);
  if (text.find_first_of("{}", close + 1) != std::string_view::npos)
    return "must have one placeholder only";
  return std::nullopt;
}

FormPattern read_pattern(std::string_view text) {
  for (const auto& [written, placeholder] : kPlaceholders) {
    const std::size_t at = text.find(written);
    if (at != std::string_view::npos)
      return {std::string(text.substr(0, at)),
              placeholder,
              std::string(text.substr(at + written.size()))};
  }
  return {};
}

std::vector<std::string> possessives_of(std::string_view name) {
  const std::string plain(without_article(name));
  const bool plural = plain.size() < name.size();
  if (!plain.ends_with('s')) return {plain + "'s"};
  if (plural) return {plain + "'"};
  return {plain + "'s", plain + "'"};
}

std::string name_of_body(const FormPattern& pattern, const CountryWords& words) {
  const std::vector<std::string>& fitting = words.of(pattern.placeholder);
  if (!fitting.empty()) return pattern.before + fitting.front() + pattern.after;
  return pattern.before + std::string(without_article(words.called.front())) + pattern.after;
}

}  // namespace readout::tagging
