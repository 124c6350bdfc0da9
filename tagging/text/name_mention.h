// SPDX-License-Identifier: GPL-3.0-or-later
// One place of an article where a catalogue actor is named. A value.
#pragma once

#include <compare>
#include <cstdint>

#include "tagging/catalogue/catalogue.h"

namespace readout::tagging {

struct NameMention {
  ActorIndex actor = 0;
  std::uint8_t field = 0;   ///< place in ArticleText::fields
  std::uint32_t first = 0;  ///< tokens [first, end)
  std::uint32_t end = 0;
  AliasKind kind = AliasKind::Name;

  friend auto operator<=>(const NameMention& left, const NameMention& right) {
    if (const auto order = left.field <=> right.field; order != 0) return order;
    return left.first <=> right.first;
  }
  friend bool operator==(const NameMention&, const NameMention&) = default;
};

}  // namespace readout::tagging
