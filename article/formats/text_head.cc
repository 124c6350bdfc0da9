// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/text_head.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "article/authors.h"
#include "article/clean.h"
#include "article/scan.h"
#include "base/utf8.h"

namespace readout {
namespace {

/// The first line of `text` and, in `rest`, what follows it.
std::string_view first_line(std::string_view text, std::string_view& rest) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  rest = text.substr(end);
  if (rest.starts_with("\r\n"))
    rest.remove_prefix(2);
  else if (!rest.empty())
    rest.remove_prefix(1);
  return text.substr(0, end);
}

bool starts_with_blank_line(std::string_view text) {
  std::string_view rest;
  return !text.empty() && trim_ascii(first_line(text, rest)).empty();
}

bool can_be_title(std::string_view line) {
  constexpr std::size_t kLongest = 160;
  if (line.empty() || count_code_points(line) > kLongest || is_furniture(line)) return false;
  if (line.ends_with('.') && !line.ends_with("U.S.") && !line.ends_with("...")) return false;
  return !starts_with_ascii(line, "http://") && !starts_with_ascii(line, "https://");
}

}  // namespace

void take_text_head(Draft& draft) {
  Article& article = draft.article;
  std::string_view rest;
  std::string_view text = article.body;
  while (starts_with_blank_line(text)) {
    first_line(text, rest);
    text = rest;
  }
  const std::string_view line = trim_ascii(first_line(text, rest));
  if (!can_be_title(line) || !starts_with_blank_line(rest)) return;
  article.title = line;
  text = trim_ascii(rest);
  const std::string_view byline = trim_ascii(first_line(text, rest));
  if (starts_with_ascii(byline, "by ") && starts_with_blank_line(rest)) {
    article.authors = split_authors(byline);
    text = trim_ascii(rest);
  }
  article.body = std::string(text);
}

}  // namespace readout
