// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/markdown_inline.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "article/scan.h"

namespace readout::article {
namespace {

// Bounds for looking ahead: what is longer is no link and no tag.
constexpr std::size_t kLongestTarget = 2000;
constexpr std::size_t kLongestTag = 2000;
constexpr std::size_t kDeepestBrackets = 16;

bool is_punctuation(char byte) {
  return byte > ' ' && byte < '\x7F' && !is_digit(byte) && !is_ascii_letter(byte);
}
/// Bytes beyond ASCII are letters here: what matters is whether a word goes on.
bool is_word(char byte) { return !is_punctuation(byte) && !is_ascii_space(byte) && byte != '\0'; }
bool is_web_address(std::string_view text) {
  return starts_with_ascii(text, "http://") || starts_with_ascii(text, "https://");
}

class InlineText {
 public:
  InlineText(std::string_view text, const LinkLabels& labels, std::string& image)
      : text_(text), labels_(labels), image_(image) {}

  std::string run() {
    while (at_ < text_.size()) step();
    std::string kept;
    for (std::size_t i = 0; i < out_.size(); ++i) {
      if (!dropped_[i]) kept.push_back(out_[i]);
    }
    return kept;
  }

 private:
  struct Bracket {
    std::size_t out;
    std::size_t text;
    bool picture;
  };
  struct Opener {
    std::size_t out;
    std::size_t left;
  };

  void put(std::string_view text) {
    out_.append(text);
    dropped_.resize(out_.size(), false);
  }
  void drop(std::size_t begin, std::size_t end) {
    std::fill(dropped_.begin() + static_cast<std::ptrdiff_t>(begin),
              dropped_.begin() + static_cast<std::ptrdiff_t>(end),
              true);
  }

  void step() {
    const char byte = text_[at_];
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (byte == '\\' && is_punctuation(next)) {
      put({&text_[at_ + 1], 1});
      at_ += 2;
    } else if (byte == '`') {
      code();
    } else if (byte == '*' || byte == '_' || byte == '~') {
      emphasis(byte);
    } else if (byte == '[' || (byte == '!' && next == '[')) {
      open_bracket(byte == '!');
    } else if (byte == ']') {
      close_bracket();
    } else if (byte == '<' && (is_ascii_letter(next) || next == '/' || next == '!')) {
      tag();
    } else {
      put({&text_[at_], 1});
      ++at_;
    }
  }

  [[nodiscard]] std::size_t run_length(char byte) const {
    const std::size_t end = std::min(text_.find_first_not_of(byte, at_), text_.size());
    return end - at_;
  }

  void code() {
    const std::size_t size = run_length('`');
    const std::string_view rest = text_.substr(at_ + size, kLongestTarget);
    const std::size_t end = rest.find(text_.substr(at_, size));
    at_ += size;
    if (end == std::string_view::npos) return;
    put(rest.substr(0, end));
    at_ += end + size;
  }

  void emphasis(char mark) {
    const std::size_t size = run_length(mark);
    const char before = at_ == 0 ? '\0' : text_[at_ - 1];
    const char after = at_ + size < text_.size() ? text_[at_ + size] : '\0';
    bool opens = after != '\0' && !is_ascii_space(after);
    bool closes = before != '\0' && !is_ascii_space(before);
    // Underscores inside words, single tildes: no marks.
    if (mark == '_') {
      opens = opens && !is_word(before);
      closes = closes && !is_word(after);
    } else if (mark == '~' && size != 2) {
      opens = closes = false;
    }
    std::size_t out = out_.size();
    put(text_.substr(at_, size));
    at_ += size;
    std::size_t left = size;
    std::vector<Opener>& openers = openers_[mark == '*' ? 0 : mark == '_' ? 1 : 2];
    while (closes && left > 0 && !openers.empty()) {
      Opener& opener = openers.back();
      const std::size_t pairs = std::min(left, opener.left);
      opener.left -= pairs;
      drop(opener.out + opener.left, opener.out + opener.left + pairs);
      drop(out, out + pairs);
      out += pairs;
      left -= pairs;
      if (opener.left == 0) openers.pop_back();
    }
    if (opens && left > 0) openers.push_back({out, left});
  }

  void open_bracket(bool picture) {
    if (text_.substr(at_).starts_with("[^")) {  // a note's number
      const std::size_t end = text_.substr(at_, 80).find(']');
      if (end != std::string_view::npos) {
        at_ += end + 1;
        return;
      }
    }
    const std::size_t size = picture ? 2 : 1;
    if (brackets_.size() < kDeepestBrackets)
      brackets_.push_back({out_.size(), at_ + size, picture});
    put(text_.substr(at_, size));
    at_ += size;
  }

  void close_bracket() {
    if (brackets_.empty()) {
      put("]");
      ++at_;
      return;
    }
    const Bracket bracket = brackets_.back();
    brackets_.pop_back();
    const std::string_view inside = text_.substr(bracket.text, at_ - bracket.text);
    const std::size_t target = target_size(inside);
    if (target == 0 && !is_label(inside)) {
      put("]");
      ++at_;
      return;
    }
    if (bracket.picture) {
      take_image(text_.substr(at_ + 1, target));
      drop(bracket.out, out_.size());
    } else {
      drop(bracket.out, bracket.out + 1);
    }
    at_ += 1 + target;
  }

  [[nodiscard]] bool is_label(std::string_view text) const {
    constexpr std::size_t kLongest = 200;
    return !labels_.empty() && text.size() <= kLongest && labels_.contains(link_label(text));
  }

  /// How long "(address)" or "[label]" after the closing bracket is; 0 if there is none.
  [[nodiscard]] std::size_t target_size(std::string_view inside) const {
    const std::string_view rest = text_.substr(at_ + 1, kLongestTarget);
    if (rest.starts_with("[")) {
      const std::size_t end = rest.find(']');
      if (end == std::string_view::npos) return 0;
      const std::string_view label = rest.substr(1, end - 1);
      return is_label(label.empty() ? inside : label) ? end + 1 : 0;
    }
    if (!rest.starts_with("(")) return 0;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < rest.size(); ++i) {
      if (rest[i] == '\\') {
        ++i;
      } else if (rest[i] == '(') {
        ++depth;
      } else if (rest[i] == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return 0;
  }

  void take_image(std::string_view target) {
    if (!image_.empty() || !target.starts_with("(")) return;
    target = trim_ascii(target.substr(1));
    if (target.starts_with('<')) target.remove_prefix(1);
    const std::string_view address = target.substr(0, target.find_first_of(" \t<>\")"));
    if (is_web_address(address)) image_ = address;
  }

  void tag() {
    const std::string_view rest = text_.substr(at_, kLongestTag);
    const bool comment = rest.starts_with("<!--");
    const std::size_t end = rest.find(comment ? "-->" : ">");
    const std::string_view inside = rest.substr(1, std::min(end, rest.size()) - 1);
    if (end == std::string_view::npos) {
      put("<");
      ++at_;
      return;
    }
    const bool one_word = inside.find_first_of(" \t") == std::string_view::npos;
    if (one_word && (is_web_address(inside) || inside.find('@') != std::string_view::npos)) {
      put(inside);
    } else if (starts_with_ascii(inside, "br")) {
      put(" ");
    }
    at_ += end + (comment ? 3 : 1);
  }

  std::string_view text_;
  const LinkLabels& labels_;
  std::string& image_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<bool> dropped_;  ///< marks in out_ that turned out to be such
  std::vector<Bracket> brackets_;
  std::array<std::vector<Opener>, 3> openers_;
};

}  // namespace

std::string link_label(std::string_view text) {
  std::string label(trim_ascii(text));
  std::transform(label.begin(), label.end(), label.begin(), &ascii_lower);
  return label;
}

std::string plain_inline(std::string_view text, const LinkLabels& labels, std::string& image) {
  return InlineText(text, labels, image).run();
}

}  // namespace readout::article
