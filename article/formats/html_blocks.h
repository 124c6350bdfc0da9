// SPDX-License-Identifier: GPL-3.0-or-later
// A page, or a part of one, as the blocks of text a reader sees: paragraphs, headings, list items.
// Private to the readers of HTML and feeds. Pure.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "article/formats/html_tree.h"

namespace readout::article {

struct HtmlBlock {
  enum class Kind : std::uint8_t { Paragraph, Heading, ListItem, Cell };
  Kind kind = Kind::Paragraph;
  std::string text;                   ///< one line, cleaned, not empty
  std::size_t link_bytes = 0;         ///< how much of it stands in links
  const HtmlNode* element = nullptr;  ///< the block element it stands in directly
};

/// The blocks below `top` in order, without those inside elements that `skip` names. Two line
/// breaks (<br><br>) separate blocks as well.
[[nodiscard]] std::vector<HtmlBlock> blocks_of(const HtmlNode& top,
                                               const std::function<bool(const HtmlNode&)>& skip);

/// Whether an element stands on lines of its own.
[[nodiscard]] bool is_block_tag(GumboTag tag);

/// Scripts, forms, pictures: elements without text of the article, whatever the page.
[[nodiscard]] bool is_never_text(GumboTag tag);

/// A fragment of HTML, as feeds have it, as paragraphs with a blank line between them. Falls back
/// to the fragment as it is where that is beyond all bounds.
[[nodiscard]] std::string html_to_text(std::string_view fragment);

/// Whether a text given as plain is HTML: it has paragraphs or breaks as tags.
[[nodiscard]] bool looks_like_fragment(std::string_view text);

}  // namespace readout::article
