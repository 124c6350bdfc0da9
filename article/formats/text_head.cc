// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/text_head.h"

#include <algorithm>

#include "article/authors.h"
#include "article/dateline.h"
#include "article/dates.h"
#include "article/scan.h"
#include "article/standing_text.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

constexpr std::size_t kLongestTitle = 160;   // characters; headlines are much shorter
constexpr std::size_t kLongestByline = 120;  // bytes

struct HeadLine {
  std::string_view text;
  bool blank_follows = false;
  std::size_t next = 0;  ///< where the line after it, and after blank ones, begins
};

HeadLine line_at(std::string_view body, std::size_t at) {
  HeadLine line;
  const std::size_t end = std::min(body.find('\n', at), body.size());
  line.text = trim_ascii(body.substr(at, end - at));
  line.next = std::min(end + 1, body.size());
  while (line.next < body.size()) {
    const std::size_t next_end = std::min(body.find('\n', line.next), body.size());
    if (!trim_ascii(body.substr(line.next, next_end - line.next)).empty()) break;
    line.blank_follows = true;
    line.next = std::min(next_end + 1, body.size());
  }
  return line;
}

bool is_sentence(std::string_view line) {
  return line.ends_with('.') && !line.ends_with("..") &&
         std::count(line.begin(), line.end(), ' ') >= 12;
}

bool is_title(const HeadLine& line) {
  return line.blank_follows && !line.text.empty() && line.next > 0 &&
         count_code_points(line.text) <= kLongestTitle && !is_sentence(line.text) &&
         !find_dateline(line.text) && !is_furniture(line.text) &&
         !starts_with_ascii(line.text, "http://") && !starts_with_ascii(line.text, "https://");
}

/// "By Jane Roe" and lines that are a date and nothing else; false for all others.
bool take_byline(Draft& draft, std::string_view line) {
  if (line.empty() || line.size() > kLongestByline) return false;
  const bool ends_sentence = line.ends_with('.') || line.ends_with(':');
  if (starts_with_ascii(line, "by ") && !ends_sentence) {
    draft.article.authors = split_authors(line);
    return true;
  }
  // prepare() refuses dates in the future.
  const auto no_limit = std::chrono::sys_days(std::chrono::year{9999} / 1 / 1);
  if (!parse_date(line, "", no_limit)) return false;
  draft.dates.push_back({std::string(line), "line under the title"});
  return true;
}

}  // namespace

void take_text_head(Draft& draft) {
  const std::string body = std::move(draft.article.body);
  std::size_t at = std::min(body.find_first_not_of(" \t\r\n\f\v"), body.size());
  HeadLine line = line_at(body, at);
  if (is_title(line) && line.next < body.size()) {
    draft.article.title = line.text;
    at = line.next;
    line = line_at(body, at);
    while (take_byline(draft, line.text)) {
      at = line.next;
      line = line_at(body, at);
    }
  }
  draft.article.body = body.substr(at);
}

}  // namespace readout::article
