// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/html_byline.h"

#include <algorithm>
#include <string>

#include "article/authors.h"
#include "article/formats/html_blocks.h"
#include "article/scan.h"
#include "base/fold.h"

namespace readout::article {

void read_byline(const HtmlTree& page, Draft& draft) {
  constexpr std::size_t kLongest = 100;
  constexpr std::size_t kAfter = 8;
  const auto blocks = blocks_of(page.root(), [](const HtmlNode&) { return false; });
  const auto headline = std::find_if(blocks.begin(), blocks.end(), [&](const HtmlBlock& block) {
    return block.kind == HtmlBlock::Kind::Heading && same_headline(block.text, draft.article.title);
  });
  if (headline == blocks.end()) return;
  const auto at = static_cast<std::size_t>(headline - blocks.begin());
  const std::size_t end = std::min(blocks.size(), at + 1 + kAfter);
  // Only below: the date above a headline is often that of today.
  for (std::size_t i = at + 1; i < end; ++i) {
    const std::string& line = blocks[i].text;
    if (line.size() > kLongest) continue;
    if (std::any_of(line.begin(), line.end(), &is_digit)) {
      // Lines that are no dates are refused in prepare().
      draft.dates.push_back({line, "line below the title"});
    } else if (draft.article.authors.empty() && starts_with_ascii(line, "by ") &&
               !line.ends_with('.')) {
      draft.article.authors = split_authors(line);
    }
  }
}

bool same_headline(std::string_view a, std::string_view b) {
  const std::string folded_a = fold(a);
  const std::string folded_b = fold(b);
  const std::size_t size = std::min({folded_a.size(), folded_b.size(), std::size_t{40}});
  return size >= 10 && folded_a.compare(0, size, folded_b, 0, size) == 0;
}

}  // namespace readout::article
