// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/markdown_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "article/formats/markdown_inline.h"
#include "article/scan.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool is_only(std::string_view text, std::string_view bytes) {
  return text.find_first_not_of(bytes) == std::string_view::npos;
}

/// "---", "* * *", "___".
bool is_break(std::string_view line) {
  if (line.empty() || (line[0] != '-' && line[0] != '*' && line[0] != '_')) return false;
  const char allowed[] = {line[0], ' ', '\t'};
  return is_only(line, {allowed, 3}) && std::count(line.begin(), line.end(), line[0]) >= 3;
}

/// "|---|:--:|": the line under a table's head.
bool is_table_rule(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos &&
         is_only(line, "|-: \t");
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

/// How long the marker of a list item is with the spaces after it; 0 if the line is none.
std::size_t list_marker(std::string_view line) {
  std::size_t size = 0;
  while (size < line.size() && size < 9 && is_digit(line[size])) ++size;
  const bool numbered = size > 0;
  if (size >= line.size()) return 0;
  const char mark = line[size];
  if (numbered ? mark != '.' && mark != ')' : mark != '-' && mark != '*' && mark != '+') return 0;
  if (++size == line.size()) return numbered ? 0 : size;
  return is_ascii_space(line[size]) ? size + 1 : 0;
}

/// The name in "[name]: address" and "[^name]: note"; empty for other lines. `rest`: what follows.
std::string_view definition(std::string_view line, std::string_view& rest) {
  if (!line.starts_with('[')) return {};
  const std::size_t end = line.find("]:");
  if (end == std::string_view::npos || line.substr(1, end - 1).find(']') != std::string_view::npos)
    return {};
  rest = trim_ascii(line.substr(end + 2));
  return line.substr(1, end - 1);
}

bool ends_and_begins_ideographic(std::string_view before, std::string_view after) {
  const auto ideographic = [](std::string_view text, std::size_t at) {
    const char32_t value = decode_utf8(text, at).value;
    return (value >= 0x3000 && value < 0xA000) || (value >= 0xFF00 && value < 0xFF65);
  };
  return !before.empty() && !after.empty() &&
         ideographic(before, previous_utf8(before, before.size())) && ideographic(after, 0);
}

class MarkdownReader {
 public:
  explicit MarkdownReader(std::string_view markdown) : lines_(lines_of(markdown)) {
    for (const std::string_view line : lines_) {
      std::string_view rest;
      const std::string_view name = definition(trim_ascii(line), rest);
      if (!name.empty() && !name.starts_with('^')) labels_.insert(link_label(name));
    }
  }

  MarkdownText run() {
    for (at_ = 0; at_ < lines_.size(); ++at_) line(trim_ascii(lines_[at_]));
    flush();
    return std::move(result_);
  }

 private:
  void line(std::string_view text) {
    if (!fence_.empty()) {
      code_line(text);
      return;
    }
    if (in_comment_ || text.starts_with("<!--")) {
      in_comment_ = text.find("-->") == std::string_view::npos;
      if (!in_comment_) text_line(trim_ascii(text.substr(text.find("-->") + 3)));
      return;
    }
    while (text.starts_with('>')) text = trim_ascii(text.substr(1));
    text_line(text);
  }

  void text_line(std::string_view text) {
    std::string_view rest;
    if (text.empty()) {
      flush();
      in_table_ = false;
    } else if (is_fence(text)) {
      flush();
      fence_ = text.substr(0, 3);
    } else if (heading_level(text) > 0) {
      heading(text);
    } else if (!paragraph_.empty() && (is_heading_underline(text) || is_only(text, "-"))) {
      if (result_.paragraphs.empty()) result_.begins_with_heading = true;
      flush();
    } else if (is_break(text)) {
      flush();
    } else if (const auto name = definition(text, rest); !name.empty()) {
      flush();
      if (name.starts_with('^')) paragraph_ = rest;
    } else if (is_row(text)) {
      row(text);
    } else if (const std::size_t marker = list_marker(text); marker > 0) {
      flush();
      item(text.substr(std::min(marker, text.size())));
    } else {
      append(text);
    }
  }

  void code_line(std::string_view text) {
    if (text.starts_with(fence_)) {
      fence_ = {};
      flush_as_is();
    } else {
      append(text);
    }
  }

  void heading(std::string_view text) {
    flush();
    if (result_.paragraphs.empty()) result_.begins_with_heading = true;
    text = trim_ascii(text.substr(static_cast<std::size_t>(heading_level(text))));
    // "## Heading ##", but "F#" keeps its own.
    const std::size_t end = text.find_last_not_of('#');
    if (end != std::string_view::npos && is_ascii_space(text[end])) text = text.substr(0, end);
    paragraph_ = trim_ascii(text);
    flush();
  }

  void item(std::string_view text) {
    text = trim_ascii(text);
    for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
      if (text.starts_with(box)) text.remove_prefix(box.size());
    }
    paragraph_ = text;
  }

  [[nodiscard]] bool is_row(std::string_view text) const {
    if (text.find('|') == std::string_view::npos) return false;
    const bool rule_follows = at_ + 1 < lines_.size() && is_table_rule(trim_ascii(lines_[at_ + 1]));
    return in_table_ || text.starts_with('|') || rule_follows;
  }

  void row(std::string_view text) {
    flush();
    in_table_ = true;
    if (is_table_rule(text)) return;
    while (!text.empty()) {
      const std::string_view whole = text.substr(0, text.find('|'));
      text.remove_prefix(std::min(whole.size() + 1, text.size()));
      const std::string_view cell = trim_ascii(whole);
      if (cell.empty()) continue;
      if (!paragraph_.empty()) paragraph_.push_back(' ');
      paragraph_.append(cell);
    }
    flush();
  }

  void append(std::string_view text) {
    // A backslash at the end of a line breaks it, which paragraphs here do not.
    if (text.ends_with('\\') && fence_.empty()) text = trim_ascii(text.substr(0, text.size() - 1));
    if (!paragraph_.empty() && !ends_and_begins_ideographic(paragraph_, text))
      paragraph_.push_back(' ');
    paragraph_.append(text);
  }

  void flush() {
    paragraph_ = plain_inline(paragraph_, labels_, result_.image);
    flush_as_is();
  }

  void flush_as_is() {
    const std::string_view text = trim_ascii(paragraph_);
    if (!text.empty()) result_.paragraphs.emplace_back(text);
    paragraph_.clear();
  }

  std::vector<std::string_view> lines_;
  LinkLabels labels_;
  std::size_t at_ = 0;
  std::string paragraph_;
  std::string_view fence_;  ///< that of the code we are in; empty outside
  bool in_comment_ = false;
  bool in_table_ = false;
  MarkdownText result_;
};

}  // namespace

int heading_level(std::string_view line) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  if (indent > 3) return 0;
  line.remove_prefix(indent);
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6) return 0;
  return level < line.size() && is_ascii_space(line[level]) ? static_cast<int>(level) : 0;
}

bool is_heading_underline(std::string_view line) {
  line = trim_ascii(line);
  return line.size() >= 2 && is_only(line, "=");
}

MarkdownText markdown_to_text(std::string_view markdown) { return MarkdownReader(markdown).run(); }

}  // namespace readout::article
