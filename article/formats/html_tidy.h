// SPDX-License-Identifier: GPL-3.0-or-later
// Removes blocks of an article that are not its text: links to other articles, bylines and dates,
// buttons. Private to the HTML reader. Pure.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "article/formats/html_blocks.h"

namespace readout::article {

/// `is_lead` names blocks that stay however short they are.
void tidy_blocks(std::vector<HtmlBlock>& blocks,
                 std::string_view title,
                 const std::function<bool(const HtmlBlock&)>& is_lead);

[[nodiscard]] bool is_title_of(std::string_view title, std::string_view text);

/// Share of a block's text that stands in links, 0 to 1.
[[nodiscard]] double link_share(const HtmlBlock& block);

/// Length in letters; a Chinese character counts as two and a half.
[[nodiscard]] double text_length(std::string_view text);

[[nodiscard]] bool is_below(const HtmlNode& inner, const HtmlNode& outer);

}  // namespace readout::article
