// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed page and ways to walk it. Every walk is a loop, not a recursion. Private to the HTML
// reader. A tree is read-only once made: safe from any thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <gumbo.h>

namespace readout::article {

using HtmlNode = GumboNode;

class HtmlTree {
 public:
  /// None if the page is beyond the bounds of html_bounds.h.
  [[nodiscard]] static std::optional<HtmlTree> parse(std::string_view html);

  [[nodiscard]] const HtmlNode& root() const { return *output_->root; }

 private:
  struct Destroy {
    void operator()(GumboOutput* output) const;
  };
  explicit HtmlTree(GumboOutput* output) : output_(output) {}

  std::unique_ptr<GumboOutput, Destroy> output_;
};

[[nodiscard]] bool is_element(const HtmlNode& node);
[[nodiscard]] bool is_element(const HtmlNode& node, GumboTag tag);
[[nodiscard]] GumboTag tag_of(const HtmlNode& node);  ///< GUMBO_TAG_UNKNOWN for text
/// The text of a text node, else empty.
[[nodiscard]] std::string_view own_text(const HtmlNode& node);
[[nodiscard]] std::span<const HtmlNode* const> children(const HtmlNode& node);
/// The attribute's value; empty if there is none. `name` in lower case.
[[nodiscard]] std::string_view attribute(const HtmlNode& node, const char* name);
[[nodiscard]] bool has_attribute(const HtmlNode& node, const char* name);

/// Visits `top` and what is below it in the order of the page. `enter` says whether to go into a
/// node; `leave`, which may be empty, is called after its content for each node gone into.
void walk(const HtmlNode& top,
          const std::function<bool(const HtmlNode&)>& enter,
          const std::function<void(const HtmlNode&)>& leave = {});

/// All text in `node` on one line.
[[nodiscard]] std::string text_in(const HtmlNode& node);

/// The first element below `top` that `wanted` accepts; null if there is none.
[[nodiscard]] const HtmlNode* find_element(const HtmlNode& top,
                                           const std::function<bool(const HtmlNode&)>& wanted);

}  // namespace readout::article
