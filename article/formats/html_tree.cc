// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/html_tree.h"

#include <utility>
#include <vector>

#include "article/clean.h"
#include "article/formats/html_bounds.h"

namespace readout::article {

void HtmlTree::Destroy::operator()(GumboOutput* output) const {
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}

std::optional<HtmlTree> HtmlTree::parse(std::string_view html) {
  const auto bounded = bounded_html(html);
  if (!bounded) return std::nullopt;
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // they are not used, and a bad page has millions
  GumboOutput* output = gumbo_parse_with_options(&options, bounded->data(), bounded->size());
  if (output == nullptr || output->root == nullptr) return std::nullopt;
  return HtmlTree(output);
}

bool is_element(const HtmlNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool is_element(const HtmlNode& node, GumboTag tag) {
  return is_element(node) && node.v.element.tag == tag;
}

GumboTag tag_of(const HtmlNode& node) {
  return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::string_view own_text(const HtmlNode& node) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
      node.type == GUMBO_NODE_CDATA)
    return node.v.text.text;
  return {};
}

std::span<const HtmlNode* const> children(const HtmlNode& node) {
  if (!is_element(node)) return {};
  const GumboVector& list = node.v.element.children;
  // Gumbo's vectors are arrays of void*; theirs hold nodes.
  return {const_cast<const HtmlNode* const*>(reinterpret_cast<HtmlNode**>(list.data)), list.length};
}

std::string_view attribute(const HtmlNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

bool has_attribute(const HtmlNode& node, const char* name) {
  return is_element(node) && gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

void walk(const HtmlNode& top,
          const std::function<bool(const HtmlNode&)>& enter,
          const std::function<void(const HtmlNode&)>& leave) {
  struct Place {
    const HtmlNode* node;
    std::size_t next_child;
  };
  std::vector<Place> path;
  if (enter(top)) path.push_back({&top, 0});
  while (!path.empty()) {
    Place& place = path.back();
    const auto below = children(*place.node);
    if (place.next_child < below.size()) {
      const HtmlNode* child = below[place.next_child++];
      if (enter(*child)) path.push_back({child, 0});
    } else {
      const HtmlNode* done = place.node;
      path.pop_back();
      if (leave) leave(*done);
    }
  }
}

std::string text_in(const HtmlNode& node) {
  std::string text;
  walk(node, [&text](const HtmlNode& part) {
    text.append(own_text(part));
    if (is_element(part, GUMBO_TAG_BR) || is_element(part, GUMBO_TAG_P)) text.push_back(' ');
    return true;
  });
  return clean_line(text);
}

const HtmlNode* find_element(const HtmlNode& top,
                             const std::function<bool(const HtmlNode&)>& wanted) {
  const HtmlNode* found = nullptr;
  walk(top, [&](const HtmlNode& node) {
    if (found == nullptr && is_element(node) && wanted(node)) found = &node;
    return found == nullptr;
  });
  return found;
}

}  // namespace readout::article
