// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/html_tidy.h"

#include <algorithm>
#include <utility>

#include "article/standing_text.h"
#include "base/fold.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

using Kind = HtmlBlock::Kind;

bool is_wide_script(char32_t value) { return value >= 0x2E80 && value < 0xE0000; }

bool ends_sentence(std::string_view text) {
  // Closing quotation marks and brackets come after the stop or before it.
  while (!text.empty()) {
    const std::size_t at = previous_utf8(text, text.size());
    const char32_t last = decode_utf8(text, at).value;
    if (last == '"' || last == '\'' || last == ')' || last == 0x201D || last == 0x2019 ||
        last == 0x201C || last == 0xBB || last == 0xAB || last == 0x300D) {
      text = text.substr(0, at);
      continue;
    }
    return last == '.' || last == '!' || last == '?' || last == 0x2026 || last == 0x3002 ||
           last == 0xFF01 || last == 0xFF1F || last == 0x06D4 || last == 0x0964 || last == ':';
  }
  return false;
}

/// Whether a line is no sentence: a date, a byline, a credit, a button.
bool is_scrap(const HtmlBlock& block) {
  constexpr double kShortest = 75;
  if (block.kind == Kind::Heading || text_length(block.text) > kShortest) return false;
  return !ends_sentence(block.text);
}

/// The smallest element around a heading that holds more than the heading.
const HtmlNode* box_of(const HtmlBlock& heading) {
  const HtmlNode* at = heading.element == nullptr ? nullptr : heading.element->parent;
  while (at != nullptr && is_element(*at) && at->v.element.children.length < 2) at = at->parent;
  const bool named = at != nullptr && is_element(*at) && !is_element(*at, GUMBO_TAG_ARTICLE);
  return named || at == nullptr ? at : nullptr;
}

/// A heading that is a link announces another article, and so do the lines below it in the same
/// box.
void drop_teasers(std::vector<HtmlBlock>& blocks) {
  constexpr std::size_t kLongestTeaser = 400;
  constexpr std::size_t kMostLines = 3;
  std::vector<HtmlBlock> kept;
  const HtmlNode* box = nullptr;
  std::size_t lines = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    HtmlBlock& block = blocks[i];
    if (block.kind == Kind::Heading && link_share(block) > 0.8) {
      box = box_of(block);
      // A box this long is the article itself.
      const std::size_t further = i + 2 * kMostLines;
      if (box != nullptr && further < blocks.size() && blocks[further].element != nullptr &&
          is_below(*blocks[further].element, *box))
        box = nullptr;
      lines = 0;
      continue;
    }
    const bool teaser = box != nullptr && block.element != nullptr && lines < kMostLines &&
                        block.kind != Kind::Heading && block.text.size() <= kLongestTeaser &&
                        is_below(*block.element, *box);
    if (teaser) {
      ++lines;
      continue;
    }
    box = nullptr;
    kept.push_back(std::move(block));
  }
  blocks = std::move(kept);
}

void drop_above_title(std::vector<HtmlBlock>& blocks, std::string_view title) {
  constexpr std::size_t kHead = 20;
  for (std::size_t i = 0; i < std::min(blocks.size(), kHead); ++i) {
    const bool heading = blocks[i].kind == Kind::Heading && link_share(blocks[i]) < 0.5;
    if (!heading || !is_title_of(title, blocks[i].text)) continue;
    blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return;
  }
}

}  // namespace

double text_length(std::string_view text) {
  double length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    length += is_wide_script(point.value) ? 2.5 : 1;
    at += point.size;
  }
  return length;
}

double link_share(const HtmlBlock& block) {
  return static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size());
}

bool is_below(const HtmlNode& inner, const HtmlNode& outer) {
  for (const HtmlNode* at = inner.parent; at != nullptr; at = at->parent) {
    if (at == &outer) return true;
  }
  return false;
}

bool is_title_of(std::string_view title, std::string_view text) {
  return !title.empty() && text.size() < title.size() * 2 + 16 && fold(text) == fold(title);
}

void tidy_blocks(std::vector<HtmlBlock>& blocks,
                 std::string_view title,
                 const std::function<bool(const HtmlBlock&)>& is_lead) {
  drop_above_title(blocks, title);
  drop_teasers(blocks);
  std::erase_if(blocks, [title](const HtmlBlock& block) {
    constexpr std::size_t kLongLinkText = 200;
    if (is_title_of(title, block.text) || is_furniture(block.text)) return true;
    const double links = link_share(block);
    if (block.kind == Kind::Heading) return links > 0.9;
    return links > 0.9 || (links > 0.5 && block.text.size() < kLongLinkText);
  });
  const auto is_text = [&is_lead](const HtmlBlock& block) {
    return !is_scrap(block) || is_lead(block);
  };
  blocks.erase(blocks.begin(), std::find_if(blocks.begin(), blocks.end(), is_text));
  // Below the last sentence stand only scraps, and headings of what was removed.
  const auto is_end = [&](const HtmlBlock& block) {
    return block.kind != Kind::Heading && is_text(block);
  };
  blocks.erase(std::find_if(blocks.rbegin(), blocks.rend(), is_end).base(), blocks.end());
}

}  // namespace readout::article
