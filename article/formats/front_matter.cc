// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/front_matter.h"

#include <algorithm>
#include <utility>

#include <yaml-cpp/yaml.h>

#include "article/scan.h"

namespace readout::article {
namespace {

using Kind = FieldValue::Kind;

/// Front matter has some hundred bytes. Of YAML made to be slow this much takes a second.
constexpr std::size_t kLongest = std::size_t{256} << 10U;

struct Line {
  std::string_view text;  ///< without spaces at its end
  std::uint64_t number = 0;
};

/// The lines of one field: "name: value" and those below that belong to it.
using FieldLines = std::vector<Line>;

struct Field {
  std::string name;
  YAML::Node value;
};

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

/// The lines between "---" and the next; none if there is no next, or none near. `size`: bytes to
/// the text.
std::optional<std::vector<Line>> lines_of(std::string_view text, std::size_t& size) {
  std::vector<Line> lines;
  std::uint64_t number = 0;
  for (std::size_t at = 0; at < std::min(text.size(), kLongest);) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    while (!line.empty() && is_ascii_space(line.back())) line.remove_suffix(1);
    at = std::min(end + 1, text.size());
    if (++number == 1) continue;
    if (line == "---" || line == "...") {
      size = at;
      return lines;
    }
    lines.push_back({line, number});
  }
  return std::nullopt;
}

/// The bracket that ends a list or an object in brackets; '\0' for other values.
char closing_bracket(std::string_view value) {
  return value.starts_with('[') ? ']' : value.starts_with('{') ? '}' : '\0';
}

std::vector<FieldLines> fields_of(const std::vector<Line>& lines,
                                  std::vector<FrontMatterProblem>& problems) {
  std::vector<FieldLines> fields;
  char awaited = '\0';  // lines at the margin belong to a list until its bracket closes
  for (const Line& line : lines) {
    const bool at_margin = !line.text.empty() && indent_of(line.text) == 0;
    const std::size_t colon = at_margin ? colon_of(line.text) : std::string_view::npos;
    if (line.text.starts_with('#') || (line.text.empty() && fields.empty())) continue;
    if (colon != std::string_view::npos) {
      fields.emplace_back();
      awaited = closing_bracket(trim_ascii(line.text.substr(colon + 1)));
    } else if (fields.empty() || (at_margin && !is_list_item(line.text) && awaited == '\0')) {
      problems.push_back(
          {line.number, "not a field \"name: value\" in the front matter: left out"});
      continue;
    }
    fields.back().push_back(line);
    if (line.text.find(awaited) != std::string_view::npos) awaited = '\0';
  }
  return fields;
}

/// The one field of a map; none if that is not what `yaml` says.
std::optional<Field> load(const std::string& yaml) {
  try {
    const YAML::Node map = YAML::Load(yaml);
    if (!map.IsMap() || map.size() != 1 || !map.begin()->first.IsScalar()) return std::nullopt;
    return Field{map.begin()->first.Scalar(), map.begin()->second};
  } catch (const YAML::Exception&) {
    return std::nullopt;
  }
}

/// YAML knows no tabs before a line.
std::string as_yaml(const FieldLines& lines) {
  std::string yaml;
  for (const Line& line : lines) {
    const std::size_t indent = indent_of(line.text);
    for (const char byte : line.text.substr(0, indent)) yaml.append(byte == '\t' ? "  " : " ");
    yaml.append(line.text.substr(indent)).push_back('\n');
  }
  return yaml;
}

/// The line with its value in quotes where only they make it YAML: "title: Talks: day two",
/// "- @jane", "title: [Update] Talks".
std::string with_quotes(std::string_view line) {
  std::size_t at = indent_of(line);
  while (is_list_item(line.substr(at))) at = line.find_first_not_of(" \t", at + 1);
  if (at == std::string_view::npos) return std::string(line);
  const std::size_t colon = colon_of(line.substr(at));
  if (colon != std::string_view::npos) at += colon + 1;
  std::string_view value = trim_ascii(line.substr(at));
  const char closing = closing_bracket(value);
  const bool is_list =
      closing != '\0' && (value.back() == closing || value.find(closing) == std::string_view::npos);
  if (is_list || load("value: " + std::string(value))) return std::string(line);
  value = trim_ascii(value.substr(0, value.find(" #")));
  if (value.size() > 1 && value.front() == '"' && value.back() == '"')
    value = value.substr(1, value.size() - 2);
  std::string quoted(line.substr(0, at));
  quoted.append(" '");
  for (const char byte : value) quoted.append(byte == '\'' ? 2 : 1, byte);
  return quoted + "'";
}

/// What a field that is not YAML was meant to be, as far as quotes help.
std::optional<Field> load_with_quotes(const FieldLines& lines) {
  const std::string_view first = lines.front().text;
  const bool is_text = colon_of(first) + 1 < first.size();
  std::string yaml;
  for (const Line& line : lines) {
    if (is_text) {
      yaml.append(yaml.empty() ? "" : " ").append(trim_ascii(line.text));
    } else {
      yaml.append(with_quotes(as_yaml({line}))).push_back('\n');
    }
  }
  return load(is_text ? with_quotes(yaml) : yaml);
}

/// The best of the members that an object has.
std::optional<std::string> member_of(const YAML::Node& object,
                                     const std::vector<std::string_view>& members) {
  for (const std::string_view member : members) {
    for (const auto& entry : object) {
      if (entry.first.IsScalar() && entry.first.Scalar() == member && entry.second.IsScalar())
        return entry.second.Scalar();
    }
  }
  return std::nullopt;
}

/// An item that holds a colon is an object to YAML: "- China: trade".
std::string item_text(const YAML::Node& item, const std::vector<std::string_view>& members) {
  if (item.IsScalar()) return item.Scalar();
  if (!item.IsMap() || item.size() == 0) return {};
  if (auto member = member_of(item, members)) return std::move(*member);
  const auto first = *item.begin();
  if (!first.first.IsScalar() || !first.second.IsScalar()) return {};
  return first.first.Scalar() + ": " + first.second.Scalar();
}

std::optional<FieldValue> value_of(const YAML::Node& node,
                                   const std::vector<std::string_view>& members) {
  if (node.IsScalar()) return FieldValue{Kind::Text, {node.Scalar()}, "a text"};
  if (node.IsMap()) {
    if (auto member = member_of(node, members))
      return FieldValue{Kind::Text, {std::move(*member)}, "a text"};
    return FieldValue{Kind::Other, {}, "an object"};
  }
  if (!node.IsSequence()) return std::nullopt;
  FieldValue list{Kind::List, {}, "a list"};
  for (const YAML::Node& item : node) {
    if (std::string text = item_text(item, members); !text.empty())
      list.texts.push_back(std::move(text));
  }
  return list;
}

FieldLookup lookup_in(std::vector<Field> fields) {
  return [fields = std::move(fields)](
             std::string_view name,
             const std::vector<std::string_view>& members) -> std::optional<FieldValue> {
    for (const Field& field : fields) {
      if (same_ascii(field.name, name)) return value_of(field.value, members);
    }
    return std::nullopt;
  };
}

}  // namespace

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
  FrontMatter front;
  const auto lines = lines_of(text, front.size);
  if (!lines) return std::nullopt;
  std::vector<Field> fields;
  for (const FieldLines& field : fields_of(*lines, front.problems)) {
    auto read = load(as_yaml(field));
    if (!read) read = load_with_quotes(field);
    if (!read) {
      front.problems.push_back(
          {field.front().number, "field of the front matter that is not YAML: left out"});
    } else if (!read->value.IsNull()) {
      fields.push_back(std::move(*read));
    }
  }
  front.find = lookup_in(std::move(fields));
  return front;
}

}  // namespace readout::article
