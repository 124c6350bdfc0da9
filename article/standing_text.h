// SPDX-License-Identifier: GPL-3.0-or-later
// What a publisher's pages repeat from article to article, as the files in words/standing list it.
// Most of it stays in the text, where it may be searched for, but tells nothing of it. Pure: safe
// from any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace readout::article {

/// Whether a paragraph is what publishing or reposting software adds ("This post was originally
/// published on this site", "Read more »").
[[nodiscard]] bool is_furniture(std::string_view paragraph);

/// Whether a sentence is standing text: furniture, invitations to subscribe, follow or share,
/// credits of reporters, editors and photographers, notices of copyright, captions of galleries,
/// traces of a page's source.
[[nodiscard]] bool is_standing_text(std::string_view sentence);

/// How many bytes at the beginning of a sentence are labels of the page ("Story highlights", "This
/// article is more than 2 years old"), with the white space behind them.
[[nodiscard]] std::size_t standing_label(std::string_view sentence);

}  // namespace readout::article
