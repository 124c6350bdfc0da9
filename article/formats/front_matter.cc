// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/front_matter.h"

#include <algorithm>
#include <utility>

#include "article/scan.h"

namespace readout::article {
namespace {

using Kind = FieldValue::Kind;

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

bool is_list_item(std::string_view trimmed) { return trimmed == "-" || trimmed.starts_with("- "); }

/// Where the colon of "key: value" stands; npos if the line is none.
std::size_t colon_of(std::string_view line) {
  const std::size_t end = std::min(line.find_first_of(": \t"), line.size());
  const std::size_t colon = line.find_first_not_of(" \t", end);
  if (end == 0 || colon == std::string_view::npos || line[colon] != ':')
    return std::string_view::npos;
  const bool ends_key = colon + 1 == line.size() || is_ascii_space(line[colon + 1]);
  return ends_key ? colon : std::string_view::npos;
}

char unescaped(char byte) {
  switch (byte) {
    case 'n':
    case 't':
    case 'r':
      return ' ';
    default:
      return byte;
  }
}

/// Takes a quoted text, whose quote comes next; false if it does not end.
bool take_quoted(Scanner& in, std::string& out) {
  const char quote = in.take_any();
  while (!in.at_end()) {
    const char byte = in.take_any();
    if (byte == quote) {
      if (quote != '\'' || !in.take('\'')) return true;
      out.push_back('\'');
    } else if (byte == '\\' && quote == '"' && !in.at_end()) {
      out.push_back(unescaped(in.take_any()));
    } else {
      out.push_back(byte);
    }
  }
  return false;
}

std::string_view without_comment(std::string_view text) {
  for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    if (at == 0 || is_ascii_space(text[at - 1])) return trim_ascii(text.substr(0, at));
  }
  return text;
}

/// A quoted or plain text on one line. A quote that does not end is taken as written.
std::string scalar(std::string_view text) {
  text = trim_ascii(text);
  if (text.starts_with('"') || text.starts_with('\'')) {
    Scanner in(text);
    std::string value;
    if (take_quoted(in, value)) {
      const std::string_view rest = trim_ascii(in.rest());
      if (rest.empty() || rest.starts_with('#')) return value;
    }
  }
  return std::string(without_comment(text));
}

/// "[a, "b, c", d]" as its items; none if the bracket does not end.
std::optional<std::vector<std::string>> flow_list(std::string_view text) {
  Scanner in(text);
  in.take('[');
  std::vector<std::string> items;
  while (true) {
    in.skip_spaces();
    if (in.at_end()) return std::nullopt;
    if (in.take(']')) return items;
    if (in.take(',')) continue;
    std::string item;
    if (in.peek() == '"' || in.peek() == '\'') {
      if (!take_quoted(in, item)) return std::nullopt;
    } else {
      item = trim_ascii(in.take_while([](char byte) { return byte != ',' && byte != ']'; }));
    }
    if (!item.empty()) items.push_back(std::move(item));
  }
}

struct Line {
  std::string_view text;
  std::uint64_t number = 0;
};

class FrontMatterReader {
 public:
  explicit FrontMatterReader(std::string_view text) : text_(text) {}

  std::optional<FrontMatter> run() {
    if (!find_lines()) return std::nullopt;
    while (at_ < lines_.size()) field();
    return std::move(result_);
  }

 private:
  /// Cuts the block into lines, from the one after "---" to the one before the next.
  bool find_lines() {
    std::uint64_t number = 0;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      std::string_view line = text_.substr(at, end - at);
      while (!line.empty() && is_ascii_space(line.back())) line.remove_suffix(1);
      at = std::min(end + 1, text_.size());
      ++number;
      if (number > 1 && (line == "---" || line == "...")) {
        result_.size = at;
        return true;
      }
      if (number > 1) lines_.push_back({line, number});
    }
    return false;
  }

  void field() {
    const Line line = lines_[at_++];
    const std::string_view text = trim_ascii(line.text);
    if (text.empty() || text.starts_with('#')) return;
    const std::size_t colon = colon_of(text);
    if (colon == std::string_view::npos || indent_of(line.text) > 0) {
      result_.problems.push_back(
          {line.number, "not a field \"name: value\" in the front matter: left out"});
      return;
    }
    const std::string_view value = trim_ascii(text.substr(colon + 1));
    std::string name(scalar(text.substr(0, colon)));
    if (auto read = field_value(value, line.number))
      result_.fields.push_back({std::move(name), std::move(*read)});
  }

  std::optional<FieldValue> field_value(std::string_view value, std::uint64_t number) {
    if (value.starts_with('|') || value.starts_with('>'))
      return FieldValue{Kind::Text, {continued({})}, "a text"};
    if (value.starts_with('[')) return bracketed(value, number);
    if (value.starts_with('{')) {
      continued({});
      return FieldValue{Kind::Other, {}, "an object"};
    }
    if (without_comment(value).empty()) return nested();
    std::string text = scalar(continued(value));
    const bool quoted = value.starts_with('"') || value.starts_with('\'');
    if (!quoted && (text == "null" || text == "~" || text.empty())) return std::nullopt;
    return FieldValue{Kind::Text, {std::move(text)}, "a text"};
  }

  /// `first` and the indented lines below it as one line.
  std::string continued(std::string_view first) {
    std::string text(first);
    for (; at_ < lines_.size(); ++at_) {
      const std::string_view line = lines_[at_].text;
      if (!line.empty() && indent_of(line) == 0) break;
      if (line.empty()) continue;
      if (!text.empty()) text.push_back(' ');
      text.append(trim_ascii(line));
    }
    return text;
  }

  std::optional<FieldValue> bracketed(std::string_view value, std::uint64_t number) {
    std::string text(value);
    // A list over several lines may have its closing bracket at the margin.
    bool closed = value.find(']') != std::string_view::npos;
    while (!closed && at_ < lines_.size() && colon_of(lines_[at_].text) == std::string_view::npos) {
      const std::string_view line = trim_ascii(lines_[at_++].text);
      text.append(" ").append(line);
      closed = line.find(']') != std::string_view::npos;
    }
    if (auto items = flow_list(text)) return FieldValue{Kind::List, std::move(*items), "a list"};
    result_.problems.push_back({number, "list without \"]\" in the front matter: left out"});
    return std::nullopt;
  }

  /// What stands on the lines below "name:": items of a list, fields of an object, or a text.
  std::optional<FieldValue> nested() {
    while (at_ < lines_.size() && lines_[at_].text.empty()) ++at_;
    if (at_ == lines_.size()) return std::nullopt;
    const std::string_view first = lines_[at_].text;
    if (is_list_item(trim_ascii(first))) return FieldValue{Kind::List, list_items(), "a list"};
    if (indent_of(first) == 0) return std::nullopt;
    if (colon_of(trim_ascii(first)) == std::string_view::npos)
      return FieldValue{Kind::Text, {scalar(continued({}))}, "a text"};
    FieldValue object{Kind::Other, {}, "an object"};
    for (; at_ < lines_.size() && (lines_[at_].text.empty() || indent_of(lines_[at_].text) > 0);
         ++at_)
      object.texts.emplace_back(trim_ascii(lines_[at_].text));
    return object;
  }

  std::vector<std::string> list_items() {
    std::vector<std::string> items;
    const std::size_t indent = indent_of(lines_[at_].text);
    for (; at_ < lines_.size(); ++at_) {
      const std::string_view line = lines_[at_].text;
      const std::string_view text = trim_ascii(line);
      if (text.empty() || text.starts_with('#')) continue;
      if (indent_of(line) == indent && is_list_item(text)) {
        std::string item = scalar(text.substr(1));
        if (!item.empty()) items.push_back(std::move(item));
      } else if (indent_of(line) <= indent) {
        break;
      } else if (!items.empty() && colon_of(items.back()) == std::string::npos) {
        items.back().append(" ").append(text);
      }  // else another member of an object, of which the first stands for it
    }
    return items;
  }

  std::string_view text_;
  std::vector<Line> lines_;
  std::size_t at_ = 0;
  FrontMatter result_;
};

/// The value of "name: Jane Roe" if `member` is that name.
std::optional<std::string> member_of(std::string_view text, std::string_view member) {
  const std::size_t colon = colon_of(text);
  if (colon == std::string_view::npos || trim_ascii(text.substr(0, colon)) != member)
    return std::nullopt;
  return scalar(text.substr(colon + 1));
}

/// The best of the members that a text of `texts` gives.
std::optional<std::string> best_member(const std::vector<std::string>& texts,
                                       const std::vector<std::string_view>& members) {
  for (const std::string_view member : members) {
    for (const std::string& text : texts) {
      if (auto value = member_of(text, member)) return value;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<FieldValue> FrontMatter::find(std::string_view name,
                                            const std::vector<std::string_view>& members) const {
  const auto found = std::find_if(fields.begin(), fields.end(), [name](const Field& field) {
    return same_ascii(field.name, name);
  });
  if (found == fields.end()) return std::nullopt;
  FieldValue value = found->value;
  if (value.kind == Kind::List) {
    for (std::string& text : value.texts) {
      if (auto member = best_member({text}, members)) text = std::move(*member);
    }
  } else if (value.kind == Kind::Other) {
    if (auto member = best_member(value.texts, members))
      return FieldValue{Kind::Text, {std::move(*member)}, "a text"};
  }
  return value;
}

bool opens_front_matter(std::string_view text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos || !text.starts_with("---")) return false;
  if (!trim_ascii(text.substr(3, end - 3)).empty()) return false;
  for (std::size_t at = end + 1; at < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim_ascii(text.substr(at, line_end - at));
    at = line_end + 1;
    if (line.empty() || line.starts_with('#')) continue;
    return colon_of(line) != std::string_view::npos;
  }
  return false;
}

std::optional<FrontMatter> read_front_matter(std::string_view text) {
  if (!opens_front_matter(text)) return std::nullopt;
  return FrontMatterReader(text).run();
}

}  // namespace readout::article
