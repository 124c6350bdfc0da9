// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/html_content.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "article/formats/html_blocks.h"
#include "article/formats/html_hints.h"
#include "article/formats/html_tidy.h"
#include "article/scan.h"
#include "article/standing_text.h"
#include "base/fold.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

using Kind = HtmlBlock::Kind;
using NodeSet = std::unordered_set<const HtmlNode*>;
using TextAmounts = std::unordered_map<const HtmlNode*, double>;

bool is_element_node(const HtmlNode& node) { return is_element(node); }

// Blocks with less text of their own than this say nothing about where the article is.
constexpr double kLeastText = 40;
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
    if (top == nullptr) return short_page(blocks);
    std::vector<HtmlBlock> chosen = visible_blocks(*top);
    tidy_blocks(
        chosen, clues_.title, [this](const HtmlBlock& block) { return is_lead_element(block); });
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
      if (is_block_tag(tag_of(node)) && hint(node) == HtmlHint::Never) {
        skipped_.insert(&node);
        return false;
      }
      return true;
    });
  }

  /// Elements named like furniture, unless they hold a large part of the page's text: page systems
  /// put "has-comments" and the like on everything. If hardly any text would be left, the names say
  /// nothing, and only small elements go.
  void find_furniture() {
    const TextAmounts text = amounts_of(visible_blocks(page_.root()));
    const double all = text.at(&page_.root());
    const NodeSet before = skipped_;
    for (const double most : {0.4, 0.08}) {
      if (skip_furniture(text, all * most) >= all * 0.4) return;
      skipped_ = before;
    }
  }

  /// Skips furniture with at most `most` text; returns how much text is left.
  double skip_furniture(const TextAmounts& text, double most) {
    double skipped = 0;
    walk(page_.root(), [&](const HtmlNode& node) {
      if (!is_element(node) || skipped_.contains(&node)) return false;
      // Words inside a paragraph are its text, whatever they are called.
      if (!is_block_tag(tag_of(node)) || hint(node) != HtmlHint::Furniture) return true;
      if (text.at(&node) > most) return true;
      skipped += text.at(&node);
      skipped_.insert(&node);
      return false;
    });
    return text.at(&page_.root()) - skipped;
  }

  /// How much text stands in each element of the page, at any depth.
  TextAmounts amounts_of(const std::vector<HtmlBlock>& blocks) const {
    TextAmounts text;
    for (const HtmlBlock& block : blocks) {
      if (block.element != nullptr) text[block.element] += weight_of(block);
    }
    const auto pass_on = [&text](const HtmlNode& node) {
      const double amount = text[&node];
      if (node.parent != nullptr) text[node.parent] += amount;
    };
    walk(page_.root(), &is_element_node, pass_on);
    return text;
  }

  std::vector<HtmlBlock> visible_blocks(const HtmlNode& top) const {
    return blocks_of(
        top, [&](const HtmlNode& node) { return &node != &top && skipped_.contains(&node); });
  }

  /// Each block counts fully for its parent and less for elements further out; so an element that
  /// holds many of them directly wins over the page, which holds them all.
  const HtmlNode* best_element(const std::vector<HtmlBlock>& blocks) {
    constexpr double kLeastShare = 0.01;
    TextAmounts scores;
    for (const HtmlBlock& block : blocks) {
      const double weight = weight_of(block);
      if (weight == 0 || block.element == nullptr) continue;
      const HtmlNode* at = holder_of(block);
      double share = 1;
      for (; at != nullptr && is_element(*at) && share > kLeastShare; at = at->parent) {
        scores[at] += weight * share;
        share *= 0.6;
      }
    }
    const HtmlNode* best = nullptr;
    double best_score = 0;
    // In the order of the page: of equals the outer one wins, on every run.
    walk(page_.root(), [&](const HtmlNode& node) {
      if (!is_element(node)) return false;
      const auto found = scores.find(&node);
      const double score = found == scores.end() ? 0 : found->second * factor(node);
      if (score > best_score) {
        best = &node;
        best_score = score;
      }
      return true;
    });
    return best == nullptr ? nullptr : widened(*best, amounts_of(blocks));
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

  /// Goes outwards while that adds much text: articles are divided into sections.
  const HtmlNode* widened(const HtmlNode& start, const TextAmounts& text) {
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

  /// A page of short blocks only is taken whole, without its links and title.
  std::string short_page(std::vector<HtmlBlock> blocks) const {
    std::erase_if(blocks, [this](const HtmlBlock& block) {
      return link_share(block) > 0.5 || is_title_of(clues_.title, block.text) ||
             is_furniture(block.text);
    });
    return join(blocks);
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
    if (is_title_of(clues_.title, block.text)) return false;
    const std::string text = fold(block.text);
    constexpr std::size_t kTelling = 60;
    if (description.size() >= kTelling && text.starts_with(description.substr(0, kTelling)))
      return true;
    return is_lead_element(block);
  }

  bool is_lead_element(const HtmlBlock& block) {
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

}  // namespace readout::article
