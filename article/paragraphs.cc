// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/paragraphs.h"

#include <algorithm>

#include "base/utf8.h"

namespace readout::article {
namespace {

/// Text is not wrapped wider than this; longer lines are paragraphs.
constexpr std::size_t kWidestWrap = 120;
/// Nor narrower: shorter lines are verse, lists or addresses.
constexpr std::size_t kNarrowestWrap = 40;

struct Line {
  std::string_view text;
  bool ends_group = false;  ///< a blank line or the end of the text follows
};

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (!line.empty()) {
      lines.push_back({line, false});
    } else if (!lines.empty()) {
      lines.back().ends_group = true;
    }
    at = end + 1;
  }
  if (!lines.empty()) lines.back().ends_group = true;
  return lines;
}

/// Whether lines end because the next word did not fit: the sign of wrapping. A few short lines
/// (headings, a quotation) are allowed.
bool is_wrapped(const std::vector<Line>& lines) {
  std::size_t width = 0;
  for (const Line& line : lines) {
    if (line.text.size() > kWidestWrap * 4) return false;
    width = std::max(width, count_code_points(line.text));
  }
  if (width > kWidestWrap || width < kNarrowestWrap) return false;
  std::size_t full = 0;
  std::size_t inner = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].ends_group) continue;
    const std::string_view next = lines[i + 1].text;
    const std::string_view word = next.substr(0, next.find(' '));
    ++inner;
    // Two columns of tolerance: editors count tabs, accents and markup in their own ways.
    if (count_code_points(lines[i].text) + 1 + count_code_points(word) + 2 > width) ++full;
  }
  return inner > 0 && full * 10 >= inner * 7;
}

/// Chinese and Japanese characters and punctuation; Korean is written with spaces.
bool has_no_spaces(char32_t value) {
  return (value >= 0x2E80 && value < 0xA000) || (value >= 0xF900 && value < 0xFB00) ||
         (value >= 0xFF00 && value < 0xFF65) || (value >= 0x20000 && value < 0x40000);
}

}  // namespace

void join_line(std::string& paragraph, std::string_view line) {
  const char32_t last = decode_utf8(paragraph, previous_utf8(paragraph, paragraph.size())).value;
  if (!has_no_spaces(last) || !has_no_spaces(decode_utf8(line, 0).value)) paragraph.push_back(' ');
  paragraph.append(line);
}

std::vector<std::string> split_paragraphs(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const bool wrapped = is_wrapped(lines);
  std::vector<std::string> paragraphs;
  bool open = false;
  for (const Line& line : lines) {
    if (open) {
      join_line(paragraphs.back(), line.text);
    } else {
      paragraphs.emplace_back(line.text);
    }
    open = wrapped && !line.ends_group;
  }
  return paragraphs;
}

std::string with_unix_line_ends(std::string text) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r') {
      if (at + 1 < text.size() && text[at + 1] == '\n') continue;
      text[at] = '\n';
    }
    text[kept++] = text[at];
  }
  text.resize(kept);
  return text;
}

std::string join_paragraphs(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) {
    if (!text.empty()) text.append("\n\n");
    text.append(paragraph);
  }
  return text;
}

}  // namespace readout::article
