// SPDX-License-Identifier: GPL-3.0-or-later
// Clean-up: what reposting, feeds and editors leave in texts, taken out. Stages of prepare(), each
// usable alone. Pure functions: safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// One line of text: control and zero-width characters dropped, leftover entities ("&amp;")
/// decoded, white space folded to single spaces, none at the ends.
[[nodiscard]] std::string clean_line(std::string_view text);

/// The paragraphs of a text, each a clean line, none empty. A blank line separates; so does every
/// line break, except where the lines show that the text was wrapped at a column.
[[nodiscard]] std::vector<std::string> split_paragraphs(std::string_view text);

/// Whether a line says nothing of the article: "This post was originally published on this site",
/// "Read more"...
[[nodiscard]] bool is_furniture(std::string_view line);

/// Drops furniture at the beginning and the end of the paragraphs.
void drop_furniture(std::vector<std::string>& paragraphs);

/// Takes the address of an image off the beginning of the first paragraph, where it may be glued to
/// the first word
/// ("https://.../a.jpg?w=2048The United States"), and returns it; empty if there is none.
[[nodiscard]] std::string take_leading_image(std::vector<std::string>& paragraphs);

}  // namespace readout
