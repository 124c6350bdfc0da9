// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/html_blocks.h"

#include <array>
#include <utility>

#include "article/clean.h"
#include "article/scan.h"

namespace readout::article {
namespace {

class BlockBuilder {
 public:
  explicit BlockBuilder(const std::function<bool(const HtmlNode&)>& skip) : skip_(skip) {}

  std::vector<HtmlBlock> build(const HtmlNode& top) {
    walk(
        top,
        [this](const HtmlNode& node) { return enter(node); },
        [this](const HtmlNode& node) { leave(node); });
    flush();
    return std::move(blocks_);
  }

 private:
  bool enter(const HtmlNode& node) {
    if (!is_element(node)) {
      add_text(own_text(node));
      return false;
    }
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BR) {
      line_break();
      return false;
    }
    if (is_never_text(tag) || skip_(node)) {
      if (is_block_tag(tag)) flush();
      return false;
    }
    if (is_block_tag(tag)) {
      flush();
      elements_.push_back(&node);
    }
    if (tag == GUMBO_TAG_A) ++links_;
    return true;
  }

  void leave(const HtmlNode& node) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_A) --links_;
    if (!is_block_tag(tag)) return;
    flush();
    elements_.pop_back();
  }

  void add_text(std::string_view text) {
    if (trim_ascii(text).empty()) {
      if (!text.empty()) text_.push_back(' ');
      return;
    }
    breaks_ = 0;
    text_.append(text);
    if (links_ > 0) link_bytes_ += trim_ascii(text).size();
  }

  void line_break() {
    text_.push_back(' ');
    if (++breaks_ < 2) return;
    flush();
  }

  void flush() {
    breaks_ = 0;
    std::string line = clean_line(text_);
    text_.clear();
    const std::size_t links = std::exchange(link_bytes_, 0);
    if (line.empty()) return;
    HtmlBlock block;
    block.element = elements_.empty() ? nullptr : elements_.back();
    block.kind = block.element == nullptr ? HtmlBlock::Kind::Paragraph : kind_of(*block.element);
    block.link_bytes = std::min(links, line.size());
    block.text = std::move(line);
    blocks_.push_back(std::move(block));
  }

  static HtmlBlock::Kind kind_of(const HtmlNode& element) {
    switch (tag_of(element)) {
      case GUMBO_TAG_H1:
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_H4:
      case GUMBO_TAG_H5:
      case GUMBO_TAG_H6:
        return HtmlBlock::Kind::Heading;
      case GUMBO_TAG_LI:
        return HtmlBlock::Kind::ListItem;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        return HtmlBlock::Kind::Cell;
      default:
        return HtmlBlock::Kind::Paragraph;
    }
  }

  const std::function<bool(const HtmlNode&)>& skip_;
  std::vector<HtmlBlock> blocks_;
  std::vector<const HtmlNode*> elements_;
  std::string text_;
  std::size_t link_bytes_ = 0;
  int links_ = 0;
  int breaks_ = 0;
};

}  // namespace

bool is_block_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_UNKNOWN:  // custom elements of today's pages are containers
      return true;
    default:
      return false;
  }
}

bool is_never_text(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_VIDEO:
      return true;
    default:
      return false;
  }
}

std::vector<HtmlBlock> blocks_of(const HtmlNode& top,
                                 const std::function<bool(const HtmlNode&)>& skip) {
  return BlockBuilder(skip).build(top);
}

std::string html_to_text(std::string_view fragment) {
  const auto tree = HtmlTree::parse(fragment);
  if (!tree) return std::string(fragment);
  std::string text;
  for (const HtmlBlock& block : blocks_of(tree->root(), [](const HtmlNode&) { return false; })) {
    if (!text.empty()) text.append("\n\n");
    text.append(block.text);
  }
  return text;
}

bool looks_like_fragment(std::string_view text) {
  constexpr std::size_t kHead = 20'000;
  constexpr auto kTags =
      std::to_array<std::string_view>({"</p>", "<br>", "<br/>", "<br />", "</div>"});
  text = text.substr(0, kHead);
  if (text.find('<') == std::string_view::npos) return false;
  for (const std::string_view tag : kTags) {
    if (find_ascii(text, tag) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace readout::article
