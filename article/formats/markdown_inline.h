// SPDX-License-Identifier: GPL-3.0-or-later
// The marks inside a paragraph of Markdown: emphasis, links, pictures, code, tags. Private to the
// Markdown reader. Pure; linear in the text, whatever its nesting.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace readout::article {

/// Names of the links that the file defines at some place, as link_label() writes them.
using LinkLabels = std::set<std::string, std::less<>>;

[[nodiscard]] std::string link_label(std::string_view text);

/// `text` as people read it. The first picture's address goes to `image` if that is empty.
[[nodiscard]] std::string plain_inline(std::string_view text,
                                       const LinkLabels& labels,
                                       std::string& image);

}  // namespace readout::article
