// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown without its marks: plain paragraphs. Private to the Markdown reader. Pure; linear in the
// text, whatever its nesting.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout::article {

struct MarkdownText {
  std::vector<std::string> paragraphs;  ///< each on one line, not empty
  bool begins_with_heading = false;     ///< the first paragraph is one
  std::string image;                    ///< address of the first picture; empty if there is none
};

[[nodiscard]] MarkdownText markdown_to_text(std::string_view markdown);

/// The level of a line like "## Heading", 0 for any other. At most three spaces stand before it.
[[nodiscard]] int heading_level(std::string_view line);

/// Whether a line is a heading's underline: "=====".
[[nodiscard]] bool is_heading_underline(std::string_view line);

}  // namespace readout::article
