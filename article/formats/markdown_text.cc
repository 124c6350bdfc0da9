// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/markdown_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <md4c.h>

#include "article/formats/html_blocks.h"
#include "article/paragraphs.h"
#include "article/scan.h"

namespace readout::article {
namespace {

// The library takes quadratic time over blocks of many lines and over links to long addresses, and
// HTML is parsed a block at a time. No article comes near these bounds.
constexpr std::size_t kMostLines = 1000;
constexpr std::size_t kMostWork = std::size_t{4} << 20U;
constexpr std::size_t kHtmlBlockWork = 2000;

constexpr unsigned kFlags =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS;

constexpr std::size_t kLongestNote = 80;

/// "|---|:--:|", the line under a table's head.
bool is_table_rule(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

/// What stands behind the number in "[^1]: Ibid."; none in other lines.
std::optional<std::string_view> note_of(std::string_view line) {
  line = trim_ascii(line);
  const std::size_t end = line.substr(0, kLongestNote).find("]:");
  if (!line.starts_with("[^") || end == std::string_view::npos) return std::nullopt;
  return line.substr(end + 2);
}

/// The text with blank lines where the library needs them: after kMostLines, before a table below a
/// paragraph, and between notes, which it does not know and gets as paragraphs.
std::string prepared(std::string_view markdown) {
  std::string text;
  text.reserve(markdown.size() + 1);
  std::size_t lines = 0;
  const auto line_at = [markdown](std::size_t at) {
    return markdown.substr(at, markdown.substr(at).find('\n'));
  };
  for (std::size_t at = 0; at < markdown.size();) {
    const std::string_view line = line_at(at);
    at = std::min(at + line.size() + 1, markdown.size());
    lines = trim_ascii(line).empty() ? 0 : lines + 1;
    const auto note = note_of(line);
    if (note || lines > kMostLines || is_table_rule(line_at(at))) {
      text.push_back('\n');
      lines = 1;
    }
    text.append(note.value_or(line)).push_back('\n');
  }
  return text;
}

/// Collects what the library finds. Its functions give 0 for the library to go on.
class TextBuilder {
 public:
  int enter_block(MD_BLOCKTYPE type) {
    if (type != MD_BLOCK_TH && type != MD_BLOCK_TD) flush();
    in_html_ = type == MD_BLOCK_HTML;
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
      paragraph_.push_back(' ');
      return 0;
    }
    if (type == MD_BLOCK_HTML) return leave_html();
    if (type == MD_BLOCK_H && result_.paragraphs.empty())
      result_.begins_with_heading = !trim_ascii(paragraph_).empty();
    flush();
    return 0;
  }

  int enter_span(MD_SPANTYPE type, const void* detail) {
    if (type == MD_SPAN_A) {
      const auto& link = *static_cast<const MD_SPAN_A_DETAIL*>(detail);
      return work(link.href.size + link.title.size);
    }
    if (type != MD_SPAN_IMG) return 0;
    ++pictures_;
    const auto& picture = *static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
    const std::string_view address(picture.src.text, picture.src.size);
    if (result_.image.empty() &&
        (starts_with_ascii(address, "http://") || starts_with_ascii(address, "https://")))
      result_.image = address;
    return work(picture.src.size + picture.title.size);
  }

  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --pictures_;
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    if (in_html_) {
      html_.append(text == "\n" && html_.ends_with('\n') ? "<p>" : text);  // for <pre>
    } else if (pictures_ > 0) {
      return 0;
    } else if (type == MD_TEXT_NORMAL) {
      append_prose(text);
    } else if (type == MD_TEXT_CODE || type == MD_TEXT_ENTITY) {
      append(text);
    } else if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
      line_ends_ = true;
    } else if (type == MD_TEXT_HTML && starts_with_ascii(text, "<br")) {
      append(" ");
    }
    return 0;
  }

  MarkdownText take() {
    flush();
    return std::move(result_);
  }

 private:
  int work(std::size_t amount) {
    work_ += amount;
    return work_ > kMostWork ? -1 : 0;  // of positive values the library does not stop everywhere
  }

  void append(std::string_view text) {
    if (std::exchange(line_ends_, false) && !text.empty() && !paragraph_.empty()) {
      join_line(paragraph_, text);
    } else {
      paragraph_.append(text);
    }
  }

  /// Without the numbers of notes, "[^1]".
  void append_prose(std::string_view text) {
    for (std::size_t at = 0; (at = text.find("[^", at)) != std::string_view::npos;) {
      const std::size_t size = text.substr(at, kLongestNote).find(']');
      if (size == std::string_view::npos) {
        at += 2;
        continue;
      }
      append(text.substr(0, at));
      text.remove_prefix(at + size + 1);
      at = 0;
    }
    append(text);
  }

  int leave_html() {
    in_html_ = false;
    for (std::string& paragraph : split_paragraphs(html_to_text(std::exchange(html_, {}))))
      result_.paragraphs.push_back(std::move(paragraph));
    return work(kHtmlBlockWork);
  }

  void flush() {
    std::replace(paragraph_.begin(), paragraph_.end(), '\n', ' ');  // lines of code
    const std::string_view text = trim_ascii(paragraph_);
    if (!text.empty()) result_.paragraphs.emplace_back(text);
    paragraph_.clear();
    line_ends_ = false;
  }

  MarkdownText result_;
  std::string paragraph_;
  std::string html_;
  std::size_t work_ = 0;
  int pictures_ = 0;
  bool in_html_ = false;
  bool line_ends_ = false;
};

TextBuilder& builder(void* data) { return *static_cast<TextBuilder*>(data); }

}  // namespace

MarkdownText markdown_to_text(std::string_view markdown) {
  MD_PARSER parser{};
  parser.flags = kFlags;
  parser.enter_block = [](MD_BLOCKTYPE type, void* /*detail*/, void* data) {
    return builder(data).enter_block(type);
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void* /*detail*/, void* data) {
    return builder(data).leave_block(type);
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    return builder(data).enter_span(type, detail);
  };
  parser.leave_span = [](MD_SPANTYPE type, void* /*detail*/, void* data) {
    return builder(data).leave_span(type);
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    return builder(data).text(type, {text, size});
  };
  const std::string text = prepared(markdown);
  TextBuilder result;
  if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &result) == 0)
    return result.take();
  return {{std::string(markdown)}, false, {}};
}

}  // namespace readout::article
