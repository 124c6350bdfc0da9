// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/html_content.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "article/clean.h"
#include "article/formats/html_blocks.h"
#include "article/formats/html_hints.h"
#include "article/scan.h"
#include "base/fold.h"
#include "base/utf8.h"

namespace readout {
namespace {

using Kind = HtmlBlock::Kind;
using NodeSet = std::unordered_set<const HtmlNode*>;

// Blocks with less text of their own than this say nothing about where the article is.
constexpr double kLeastText = 40;
// An element named like furniture that holds more than this share of all text is no furniture:
// page systems put "has-comments" and the like on everything.
constexpr double kMostFurniture = 0.4;

bool is_wide_script(char32_t value) { return value >= 0x2E80 && value < 0xE0000; }

/// Length in letters of an alphabet: a Chinese character says about as much as two and a half.
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

/// What a block counts for: running text that is not links.
double weight_of(const HtmlBlock& block) {
  if (block.kind == Kind::Heading || link_share(block) > 0.5) return 0;
  const double length = text_length(block.text) * (1 - link_share(block));
  if (length < kLeastText) return 0;
  return block.kind == Kind::ListItem || block.kind == Kind::Cell ? length / 2 : length;
}

class ContentFinder {
 public:
  ContentFinder(const HtmlTree& page, const ContentClues& clues) : page_(page), clues_(clues) {}

  std::string find() {
    find_hidden();
    find_furniture();
    const auto blocks = visible_blocks(page_.root());
    const HtmlNode* top = best_element(blocks);
    if (top == nullptr) return {};
    std::vector<HtmlBlock> chosen = visible_blocks(*top);
    tidy(chosen);
    add_lead(chosen, blocks, *top);
    return join(chosen);
  }

 private:
  HtmlHint hint(const HtmlNode& element) {
    const auto [entry, is_new] = hints_.try_emplace(&element, HtmlHint::None);
    if (is_new) entry->second = hint_of(element);
    return entry->second;
  }

  void find_hidden() {
    walk(page_.root(), [this](const HtmlNode& node) {
      if (!is_element(node)) return false;
      if (hint(node) == HtmlHint::Hidden) {
        skipped_.insert(&node);
        return false;
      }
      return true;
    });
  }

  /// Elements named like furniture, unless they hold a large part of the page's text.
  void find_furniture() {
    const auto blocks = visible_blocks(page_.root());
    std::unordered_map<const HtmlNode*, double> text;
    double all = 0;
    for (const HtmlBlock& block : blocks) {
      const double weight = weight_of(block);
      all += weight;
      for (const HtmlNode* at = block.element; at != nullptr; at = at->parent) text[at] += weight;
    }
    walk(page_.root(), [&](const HtmlNode& node) {
      if (!is_element(node) || skipped_.contains(&node)) return false;
      const HtmlHint kind = hint(node);
      if (kind == HtmlHint::Body) return true;
      if (kind != HtmlHint::Furniture || text[&node] > all * kMostFurniture) return true;
      skipped_.insert(&node);
      return false;
    });
  }

  std::vector<HtmlBlock> visible_blocks(const HtmlNode& top) const {
    return blocks_of(
        top, [&](const HtmlNode& node) { return &node != &top && skipped_.contains(&node); });
  }

  /// Each block counts fully for its parent and less for elements further out; so the element that
  /// holds many of them closely wins over the page that holds them all.
  const HtmlNode* best_element(const std::vector<HtmlBlock>& blocks) {
    std::unordered_map<const HtmlNode*, double> scores;
    std::unordered_map<const HtmlNode*, double> text;
    for (const HtmlBlock& block : blocks) {
      const double weight = weight_of(block);
      if (weight == 0 || block.element == nullptr) continue;
      const HtmlNode* at = holder_of(block);
      double share = 1;
      for (; at != nullptr && is_element(*at); at = at->parent) {
        text[at] += weight;
        scores[at] += weight * share;
        share *= 0.6;
      }
    }
    const HtmlNode* best = nullptr;
    double best_score = 0;
    for (const auto& [element, score] : scores) {
      const double weighted = score * factor(*element);
      if (weighted > best_score ||
          (weighted == best_score && best != nullptr && is_below(*best, *element))) {
        best = element;
        best_score = weighted;
      }
    }
    return best == nullptr ? nullptr : widened(*best, text);
  }

  /// The element whose text a block is part of: a paragraph's parent, the block's own element where
  /// text stands in it directly.
  static const HtmlNode* holder_of(const HtmlBlock& block) {
    switch (tag_of(*block.element)) {
      case GUMBO_TAG_P:
      case GUMBO_TAG_PRE:
      case GUMBO_TAG_LI:
      case GUMBO_TAG_BLOCKQUOTE:
        return block.element->parent;
      default:
        return block.element;
    }
  }

  static bool is_below(const HtmlNode& inner, const HtmlNode& outer) {
    for (const HtmlNode* at = inner.parent; at != nullptr; at = at->parent) {
      if (at == &outer) return true;
    }
    return false;
  }

  double factor(const HtmlNode& element) {
    switch (hint(element)) {
      case HtmlHint::Body:
        return 1.6;
      case HtmlHint::Article:
        return 1.2;
      case HtmlHint::Lead:
      case HtmlHint::Furniture:
        return 0.6;
      default:
        return is_element(element, GUMBO_TAG_BODY) ? 0.8 : 1;
    }
  }

  /// Goes outwards while that brings much more text: articles are cut into sections.
  const HtmlNode* widened(const HtmlNode& start,
                          const std::unordered_map<const HtmlNode*, double>& text) {
    const HtmlNode* top = &start;
    for (const HtmlNode* at = start.parent; at != nullptr; at = at->parent) {
      const auto wider = text.find(at);
      const auto now = text.find(top);
      if (wider == text.end() || now == text.end() || is_element(*at, GUMBO_TAG_BODY) ||
          is_element(*at, GUMBO_TAG_HTML))
        break;
      const HtmlHint kind = hint(*at);
      const bool named = kind == HtmlHint::Body || is_element(*at, GUMBO_TAG_ARTICLE);
      if (wider->second > now->second * (named ? 1.05 : 1.4)) top = at;
    }
    return top;
  }

  bool is_title(std::string_view text) const {
    return !clues_.title.empty() && text.size() < clues_.title.size() * 2 + 16 &&
           fold(text) == fold(clues_.title);
  }

  void tidy(std::vector<HtmlBlock>& blocks) const {
    std::erase_if(blocks, [this](const HtmlBlock& block) {
      constexpr std::size_t kLongLinkText = 200;
      if (is_title(block.text) || is_furniture(block.text)) return true;
      if (block.kind == Kind::Heading) return false;
      const double links = link_share(block);
      return links > 0.9 || (links > 0.5 && block.text.size() < kLongLinkText);
    });
    // A heading with nothing below it headed something that is gone.
    while (!blocks.empty() && blocks.back().kind == Kind::Heading) blocks.pop_back();
  }

  /// Puts the standfirst before the text where the page has it outside.
  void add_lead(std::vector<HtmlBlock>& chosen,
                const std::vector<HtmlBlock>& all,
                const HtmlNode& top) {
    const std::string description = fold(clues_.description);
    for (const HtmlBlock& block : all) {
      if (block.element == nullptr) continue;
      if (block.element == &top || is_below(*block.element, top)) return;
      if (block.kind == Kind::Heading && tag_of(*block.element) == GUMBO_TAG_H1) continue;
      const double length = text_length(block.text);
      if (length < kLeastText || length > 700 || link_share(block) > 0.3) continue;
      if (!is_lead(block, description)) continue;
      chosen.insert(chosen.begin(), block);
      return;
    }
  }

  bool is_lead(const HtmlBlock& block, const std::string& description) {
    if (is_title(block.text)) return false;
    const std::string text = fold(block.text);
    constexpr std::size_t kTelling = 60;
    if (description.size() >= kTelling && text.starts_with(description.substr(0, kTelling)))
      return true;
    const HtmlNode* at = block.element;
    for (int steps = 0; at != nullptr && steps < 3; ++steps, at = at->parent) {
      if (hint(*at) == HtmlHint::Lead) return true;
    }
    return false;
  }

  static std::string join(const std::vector<HtmlBlock>& blocks) {
    std::string text;
    for (const HtmlBlock& block : blocks) {
      if (!text.empty()) text.append("\n\n");
      text.append(block.text);
    }
    return text;
  }

  const HtmlTree& page_;
  const ContentClues& clues_;
  std::unordered_map<const HtmlNode*, HtmlHint> hints_;
  NodeSet skipped_;
};

}  // namespace

std::string main_content(const HtmlTree& page, const ContentClues& clues) {
  return ContentFinder(page, clues).find();
}

}  // namespace readout
