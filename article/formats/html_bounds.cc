// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/html_bounds.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "article/scan.h"

namespace readout::article {
namespace {

constexpr std::size_t kMostTags = 400'000;
constexpr std::size_t kDeepest = 256;
constexpr std::size_t kMostAttributes = 200;

template <std::size_t N>
using Names = std::array<std::string_view, N>;

// Formatting elements but <a>: what they enclose is the same text without them.
constexpr auto kVisual = std::to_array<std::string_view>({"b",
                                                          "big",
                                                          "code",
                                                          "em",
                                                          "font",
                                                          "i",
                                                          "nobr",
                                                          "s",
                                                          "small",
                                                          "strike",
                                                          "strong",
                                                          "tt",
                                                          "u",
                                                          "plaintext",
                                                          "xmp"});

// Elements whose content is no text of the page, up to their end tag.
constexpr auto kRemoved = std::to_array<std::string_view>(
    {"style", "iframe", "noembed", "noframes", "svg", "math", "textarea", "canvas", "object"});

// Elements that the parser closes by itself, or that have no content: they can't nest without
// something else between them.
constexpr auto kUncounted = std::to_array<std::string_view>(
    {"a",    "area",  "base",   "basefont", "bgsound", "body",   "br",    "col",    "dd",
     "dt",   "embed", "head",   "hr",       "html",    "img",    "input", "keygen", "li",
     "link", "meta",  "option", "p",        "param",   "source", "tbody", "td",     "tfoot",
     "th",   "thead", "title",  "tr",       "track",   "wbr"});

template <std::size_t N>
bool contains(const Names<N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

struct Tag {
  std::string name;  ///< lower case
  bool closing = false;
  bool json_ld = false;
  std::size_t attributes = 0;
  std::size_t end = 0;  ///< after '>'
};

bool ends_name(char byte) { return is_ascii_space(byte) || byte == '/' || byte == '>'; }

template <typename Predicate>
std::size_t skip_while(std::string_view html, std::size_t at, Predicate wanted) {
  while (at < html.size() && wanted(html[at])) ++at;
  return at;
}

/// After the value that begins at a place; npos where its quote is never closed.
std::size_t skip_value(std::string_view html, std::size_t at) {
  if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
    const std::size_t end = html.find(html[at], at + 1);
    return end == std::string_view::npos ? end : end + 1;
  }
  return skip_while(html, at, [](char byte) { return !is_ascii_space(byte) && byte != '>'; });
}

/// Reads attributes as the HTML standard does: quotes count only after '='.
std::size_t skip_attributes(std::string_view html, std::size_t at, Tag& tag) {
  while (true) {
    at = skip_while(html, at, [](char byte) { return is_ascii_space(byte) || byte == '/'; });
    if (at >= html.size()) return std::string_view::npos;
    if (html[at] == '>') return at + 1;
    ++tag.attributes;
    ++at;  // a name may begin with '='
    at = skip_while(html, at, [](char byte) { return !ends_name(byte) && byte != '='; });
    at = skip_while(html, at, is_ascii_space);
    if (at >= html.size() || html[at] != '=') continue;
    const std::size_t begin = skip_while(html, at + 1, is_ascii_space);
    at = skip_value(html, begin);
    if (at == std::string_view::npos) return at;
    if (find_ascii(html.substr(begin, std::min<std::size_t>(at - begin, 40)), "ld+json") !=
        std::string_view::npos)
      tag.json_ld = true;
  }
}

class Bounder {
 public:
  explicit Bounder(std::string_view html) : html_(html) { out_.reserve(html.size()); }

  std::optional<std::string> run() {
    while (at_ < html_.size()) {
      const std::size_t open = std::min(html_.find('<', at_), html_.size());
      out_.append(html_.substr(at_, open - at_));
      at_ = open;
      if (at_ == html_.size()) break;
      if (++tags_ > kMostTags) return std::nullopt;
      markup();
    }
    return std::move(out_);
  }

 private:
  void markup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) {
      skip_past("-->", 4);
    } else if (rest.starts_with("<!") || rest.starts_with("<?")) {
      const std::size_t end = std::min(html_.find('>', at_), html_.size() - 1);
      if (starts_with_ascii(rest, "<!doctype")) out_.append(html_.substr(at_, end + 1 - at_));
      at_ = end + 1;
    } else if (rest.size() > 1 && (is_ascii_letter(rest[1]) || (rest[1] == '/' && rest.size() > 2 &&
                                                                is_ascii_letter(rest[2])))) {
      tag();
    } else {
      // No markup: the parser would take "</" and "<?" for comments, and '<' alone for itself.
      out_.append("&lt;");
      ++at_;
    }
  }

  void tag() {
    Tag tag;
    tag.closing = html_[at_ + 1] == '/';
    const std::size_t begin = at_ + (tag.closing ? 2 : 1);
    std::size_t end = begin;
    while (end < html_.size() && !ends_name(html_[end])) ++end;
    constexpr std::size_t kLongestName = 40;
    for (const char byte : html_.substr(begin, std::min(end - begin, kLongestName)))
      tag.name.push_back(ascii_lower(byte));
    tag.end = skip_attributes(html_, end, tag);
    if (tag.end == std::string_view::npos) {  // the page ends inside the tag, and so does its text
      at_ = html_.size();
      return;
    }
    const std::string_view source = html_.substr(at_, tag.end - at_);
    at_ = tag.end;
    if (contains(kVisual, tag.name)) return;
    if (tag.name == "script" || contains(kRemoved, tag.name)) {
      element_without_text(tag, source);
      return;
    }
    if (tag.closing ? keep_closing(tag) : keep_opening(tag)) out_.append(source);
  }

  bool keep_opening(const Tag& tag) {
    if (tag.attributes > kMostAttributes) return false;
    // Repeated, they only add attributes to the first one.
    if (tag.name == "html" && std::exchange(html_seen_, true)) return false;
    if (tag.name == "body" && std::exchange(body_seen_, true)) return false;
    if (contains(kUncounted, tag.name)) return true;
    if (depth_ == kDeepest) {
      ++left_out_;
      return false;
    }
    ++depth_;
    return true;
  }

  bool keep_closing(const Tag& tag) {
    if (contains(kUncounted, tag.name)) return true;
    if (left_out_ > 0) {
      --left_out_;
      return false;
    }
    if (depth_ > 0) --depth_;
    return true;
  }

  void element_without_text(const Tag& tag, std::string_view source) {
    if (tag.closing) return;
    const std::size_t end = find_end_tag(tag.name);
    if (end == std::string_view::npos) return;
    if (tag.name == "script" && tag.json_ld) {
      out_.append(source);
      out_.append(html_.substr(at_, end - at_));
      out_.append("</script>");
    }
    at_ = std::min(html_.find('>', end), html_.size() - 1) + 1;
  }

  /// Where the end tag of `name` begins. What was not found is not looked for again:
  /// it can't stand further on.
  std::size_t find_end_tag(const std::string& name) {
    if (std::find(endless_.begin(), endless_.end(), name) != endless_.end())
      return std::string_view::npos;
    const std::string wanted = "</" + name;
    for (std::size_t at = html_.find("</", at_); at != std::string_view::npos;
         at = html_.find("</", at + 2)) {
      const std::size_t after = at + wanted.size();
      if (starts_with_ascii(html_.substr(at, wanted.size()), wanted) &&
          (after >= html_.size() || ends_name(html_[after])))
        return at;
    }
    endless_.push_back(name);
    return std::string_view::npos;
  }

  void skip_past(std::string_view end, std::size_t from) {
    const std::size_t found = html_.find(end, std::min(at_ + from - 2, html_.size()));
    at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  }

  std::string_view html_;
  std::string out_;
  std::vector<std::string> endless_;
  std::size_t at_ = 0;
  std::size_t tags_ = 0;
  std::size_t depth_ = 0;
  std::size_t left_out_ = 0;
  bool html_seen_ = false;
  bool body_seen_ = false;
};

}  // namespace

std::optional<std::string> bounded_html(std::string_view html) { return Bounder(html).run(); }

}  // namespace readout::article
