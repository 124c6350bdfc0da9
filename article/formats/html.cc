// SPDX-License-Identifier: GPL-3.0-or-later
// Web pages.
#include <algorithm>
#include <array>

#include "article/charset.h"
#include "article/formats/formats.h"
#include "article/formats/html_blocks.h"
#include "article/formats/html_content.h"
#include "article/formats/html_metadata.h"
#include "article/formats/markup.h"
#include "article/scan.h"

namespace readout::article {
namespace {

/// The encoding a page declares in its first bytes, as the HTML standard looks for it: in
/// <meta charset> and <meta http-equiv content="...charset=...">, and in an XML declaration.
std::string declared_charset(std::string_view html) {
  constexpr std::size_t kHead = 4096;
  html = html.substr(0, kHead);
  for (const std::string_view name : {"charset", "encoding"}) {
    for (std::size_t at = find_ascii(html, name); at != std::string_view::npos;
         at = find_ascii(html, name, at + 1)) {
      Scanner in(html.substr(at + name.size()));
      in.skip_spaces();
      if (!in.take('=')) continue;
      in.take_while([](char byte) { return is_ascii_space(byte) || byte == '"' || byte == '\''; });
      return std::string(in.take_while([](char byte) {
        return is_ascii_letter(byte) || is_digit(byte) || byte == '-' || byte == '_';
      }));
    }
  }
  return {};
}

constexpr auto kTags = std::to_array<std::string_view>(
    {"html",   "head",    "body",   "title", "meta", "link", "script", "style", "article",
     "main",   "section", "header", "div",   "p",    "h1",   "h2",     "table", "span",
     "center", "font",    "a",      "img",   "ul",   "br",   "b",      "strong"});

}  // namespace

bool looks_like_html(std::string_view head) {
  const std::string_view root = skip_prolog(head);
  if (starts_with_ascii(root, "<!doctype html")) return true;
  if (!root.starts_with('<')) return false;
  const std::string_view name = element_name(root);
  return std::any_of(
      kTags.begin(), kTags.end(), [&](std::string_view tag) { return same_ascii(tag, name); });
}

void read_html(Input& input, Reading& reading) {
  auto bytes = input.read_all(reading.limits().max_article_bytes);
  if (!bytes) {
    reading.too_large(0, input.size().value_or(0));
    return;
  }
  const std::string charset = declared_charset(*bytes);
  const std::string html = to_utf8(std::move(*bytes), charset);
  const auto page = HtmlTree::parse(html);
  if (!page) {
    reading.problem(0, "not a usable page: more tags than any article has");
    return;
  }
  Draft draft;
  const std::string own_body = read_html_metadata(*page, draft);
  draft.article.body = main_content(*page, {draft.article.title, draft.article.summary});
  // Pages that scripts put together have their text in the metadata alone.
  if (draft.article.body.size() * 2 < own_body.size())
    draft.article.body = looks_like_fragment(own_body) ? html_to_text(own_body) : own_body;
  reading.article(std::move(draft), 0);
}

}  // namespace readout::article
