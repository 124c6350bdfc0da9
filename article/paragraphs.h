// SPDX-License-Identifier: GPL-3.0-or-later
// Splits text into paragraphs, which may be separated by blank lines, one line each, or wrapped at
// some width. Used by prepare() and the readers. Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout::article {

/// The paragraphs of a text that clean_text() has cleaned. Blank lines always separate; single line
/// ends do too, unless the line lengths show that the text was wrapped at a width: then lines are
/// joined.
[[nodiscard]] std::vector<std::string> split_paragraphs(std::string_view text);

/// Joins a wrapped line to the one before it, without a space between Chinese or Japanese
/// characters. REQUIRES: neither is empty.
void join_line(std::string& paragraph, std::string_view line);

/// "\r\n" and lone "\r" as "\n", for readers that go by lines.
[[nodiscard]] std::string with_unix_line_ends(std::string text);

/// With one blank line between them, as Article::body has it.
[[nodiscard]] std::string join_paragraphs(const std::vector<std::string>& paragraphs);

}  // namespace readout::article
