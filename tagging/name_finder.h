// SPDX-License-Identifier: GPL-3.0-or-later
// Names of catalogue actors in an article: the longest one at each place whose conditions hold.
// One source of mentions; surnames (surname_resolver.h) are another. Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "tagging/article_text.h"
#include "tagging/lexicon.h"

namespace readout {

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

/// In order of the text, title first; they do not overlap.
[[nodiscard]] std::vector<NameMention> find_names(const Lexicon& lexicon,
                                                  const Catalogue& catalogue,
                                                  const ArticleText& article);

}  // namespace readout
