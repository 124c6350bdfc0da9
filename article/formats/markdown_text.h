// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown without its marks: plain paragraphs. Private to the Markdown reader. Pure; linear in the
// text, whatever its nesting.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout::article {

struct MarkdownText {
  std::vector<std::string> paragraphs;  ///< not empty, each on one line
  bool begins_with_heading = false;     ///< the first paragraph is one
  std::string image;                    ///< address of the first picture; empty if there is none
};

/// Falls back to the text as it is where that is beyond all bounds.
[[nodiscard]] MarkdownText markdown_to_text(std::string_view markdown);

}  // namespace readout::article
