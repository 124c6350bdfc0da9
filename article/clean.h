// SPDX-License-Identifier: GPL-3.0-or-later
// Removes what is not the article's text: control and zero-width characters, entities, furniture of
// reposts, a repeated title. Called by prepare(), usable one by one. Pure:
// safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout::article {

/// Left-over HTML entities decoded; control, zero-width and bidi-control characters dropped (the
/// joiners of scripts that need them stay); every kind of space one ' ', every kind of line end one
/// '\n'; no spaces at the ends of lines. Invalid UTF-8 becomes U+FFFD.
[[nodiscard]] std::string clean_text(std::string_view text);

/// clean_text() on a single line: titles, names, keywords.
[[nodiscard]] std::string clean_line(std::string_view text);

/// Removes furniture at both ends; what stands inside the text stays.
void drop_furniture(std::vector<std::string>& paragraphs);

/// Removes what a page inserted after names: the full name, headlines glued to it, a closing
/// "MORE". "Jane Roe Jane Mary RoeHouse votes on bridges MORE (R-Ohio)" leaves "Jane Roe (R-Ohio)".
void drop_insertions(std::string& paragraph);

/// Removes the first paragraph if it says what the title says.
void drop_repeated_title(std::vector<std::string>& paragraphs, std::string_view title);

/// Takes the address of an image from the beginning of the first paragraph, also if the text
/// follows it without a space; empty if there is none.
[[nodiscard]] std::string take_leading_image(std::vector<std::string>& paragraphs);

}  // namespace readout::article
