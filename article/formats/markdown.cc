// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown: front matter and text, or a heading and text.
#include "article/charset.h"
#include "article/formats/formats.h"
#include "article/formats/front_matter.h"
#include "article/formats/markdown_text.h"
#include "article/formats/record.h"
#include "article/formats/text_head.h"
#include "article/paragraphs.h"
#include "article/scan.h"

namespace readout::article {
namespace {

void read_fields(const FrontMatter& front, Draft& draft, Reading& reading) {
  for (const FrontMatterProblem& problem : front.problems)
    reading.problem(problem.line, problem.message);
  const auto lookup = [&front](std::string_view name,
                               const std::vector<std::string_view>& members) {
    return front.find(name, members);
  };
  for (std::string& message : fill_draft(draft, lookup)) reading.problem(0, std::move(message));
}

/// Where nothing else names the article: its heading, and the lines below that say who and when.
void take_heading(MarkdownText& text, Draft& draft) {
  const std::string heading = text.begins_with_heading ? text.paragraphs.front() : std::string();
  draft.article.body = join_paragraphs(text.paragraphs);
  take_text_head(draft);
  if (heading.empty() || draft.article.title == heading) return;
  // Too long for the title of a plain text, or alone: a heading is the title nevertheless.
  draft.article.title = heading;
  text.paragraphs.erase(text.paragraphs.begin());
  draft.article.body = join_paragraphs(text.paragraphs);
}

/// "## Heading", at most three spaces before it.
bool is_heading(std::string_view line) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  line.remove_prefix(indent);
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  return indent <= 3 && level > 0 && level <= 6 && level < line.size() &&
         is_ascii_space(line[level]);
}

/// "=====".
bool is_heading_underline(std::string_view line) {
  line = trim_ascii(line);
  return line.size() >= 2 && line.find_first_not_of('=') == std::string_view::npos;
}

}  // namespace

bool looks_like_markdown(std::string_view bytes) {
  const std::string lines = with_unix_line_ends(std::string(bytes));
  std::string_view head = lines;
  if (opens_front_matter(head)) return true;
  const std::size_t begin = head.find_first_not_of('\n');
  if (begin == std::string_view::npos) return false;
  head.remove_prefix(begin);
  const std::size_t end = std::min(head.find('\n'), head.size());
  if (is_heading(head.substr(0, end))) return true;
  if (end == head.size() || trim_ascii(head.substr(0, end)).empty()) return false;
  const std::string_view second = head.substr(end + 1);
  return is_heading_underline(second.substr(0, second.find('\n')));
}

void read_markdown(Input& input, Reading& reading) {
  auto bytes = input.read_all(reading.limits().max_article_bytes);
  if (!bytes) {
    reading.too_large(0, input.size().value_or(0));
    return;
  }
  const std::string source = with_unix_line_ends(to_utf8(std::move(*bytes)));
  Draft draft;
  std::string_view markdown = source;
  if (const auto front = read_front_matter(source)) {
    read_fields(*front, draft, reading);
    markdown.remove_prefix(front->size);
  } else if (opens_front_matter(source)) {
    reading.problem(
        1, "front matter without a line \"---\" at its end, or longer than 256 KiB: read as text");
  }
  MarkdownText text = markdown_to_text(markdown);
  if (draft.article.image.empty()) draft.article.image = text.image;
  if (draft.article.title.empty()) {
    take_heading(text, draft);
  } else if (!text.paragraphs.empty()) {
    draft.article.body = join_paragraphs(text.paragraphs);
  }
  reading.article(std::move(draft), 0);
}

}  // namespace readout::article
