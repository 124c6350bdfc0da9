// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/role_dates.h"

#include <algorithm>

#include "tagging/words/tokens.h"

namespace readout::tagging {
bool precedes(std::string_view left, std::string_view right) {
  const std::size_t common =
      std::min({left.size(), right.size(), std::string_view("2023-06-19").size()});
  return left.substr(0, common) < right.substr(0, common);
}

bool in_office(const std::vector<Role>& roles, std::string_view date) {
  if (date.empty()) return false;
  return std::any_of(roles.begin(), roles.end(), [date](const Role& role) {
    const bool begun = role.from.empty() || !precedes(date, role.from);
    const bool lasting = role.to.empty() || !precedes(role.to, date);
    return begun && lasting;
  });
}

bool holds_title(const std::vector<Role>& roles, std::string_view folded_word) {
  return std::any_of(roles.begin(), roles.end(), [folded_word](const Role& role) {
    const TokenizedText title = tokenize(role.title);
    return std::any_of(title.tokens.begin(), title.tokens.end(), [&](const TextToken& token) {
      return title.folded(token) == folded_word;
    });
  });
}

}  // namespace readout::tagging
