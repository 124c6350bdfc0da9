// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Lines, streamed; and JSON files of one record or an array of records.
#include <nlohmann/json.hpp>

#include "article/charset.h"
#include "article/formats/formats.h"
#include "article/formats/json_elements.h"
#include "article/formats/json_value.h"
#include "article/formats/record.h"
#include "article/scan.h"

namespace readout::article {
namespace {

using nlohmann::json;
using Kind = FieldValue::Kind;
using Members = std::vector<std::string_view>;

std::string type_for_people(const json& value) {
  if (value.is_object()) return "an object";
  if (value.is_array()) return "a list";
  if (value.is_string()) return "a text";
  if (value.is_boolean()) return "true or false";
  return value.is_null() ? "null" : "a number";
}

/// The text that a value is, or that a member of it is: "Reuters", {"name": "Reuters"}.
std::optional<std::string> text_of(const json& value, const Members& members) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_object()) return std::nullopt;
  for (const std::string_view member : members) {
    const auto found = value.find(member);
    if (found != value.end() && found->is_string()) return found->get<std::string>();
  }
  return std::nullopt;
}

FieldValue field_value(const json& value, const Members& members) {
  if (auto text = text_of(value, members)) return {Kind::Text, {std::move(*text)}, "a text"};
  if (value.is_number()) return {Kind::Number, {value.dump()}, "a number"};
  if (!value.is_array()) return {Kind::Other, {}, type_for_people(value)};
  FieldValue list{Kind::List, {}, "a list"};
  for (const json& item : value) {
    auto text = text_of(item, members);
    if (!text) return {Kind::Other, {}, "a list with " + type_for_people(item) + " in it"};
    list.texts.push_back(std::move(*text));
  }
  return list;
}

void read_record(std::string text, std::uint64_t line, Reading& reading) {
  std::string error;
  const auto record = parse_json(to_utf8(std::move(text)), error);
  if (!record) {
    reading.problem(line, error);
    return;
  }
  if (!record->is_object()) {
    reading.problem(line, "not an article but " + type_for_people(*record));
    return;
  }
  Draft draft;
  const auto lookup = [&](std::string_view name,
                          const Members& members) -> std::optional<FieldValue> {
    const auto found = record->find(name);
    if (found == record->end() || found->is_null()) return std::nullopt;
    return field_value(*found, members);
  };
  for (const std::string& message : fill_draft(draft, lookup)) {
    reading.common_problem(line, message);
  }
  reading.article(std::move(draft), line);
}

void read_lines(Input& input, Reading& reading) {
  while (const auto line = input.next_line(reading.limits().max_article_bytes)) {
    if (line->too_long) {
      reading.too_large(line->number, line->size);
    } else if (const std::string_view text = trim_ascii(line->text); !text.empty()) {
      read_record(std::string(text), line->number, reading);
    }
  }
}

void read_elements(Input& input, Reading& reading) {
  JsonElements elements(input);
  while (auto element = elements.next(reading.limits().max_article_bytes)) {
    if (element->too_large) {
      reading.too_large(element->line, element->size);
    } else {
      read_record(std::move(element->text), element->line, reading);
    }
  }
}

bool is_balanced(std::string_view line) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char byte = line[at];
    if (in_string) {
      if (byte == '\\') ++at;
      in_string = byte != '"';
    } else if (byte == '"') {
      in_string = true;
    } else if (byte == '{' || byte == '[') {
      ++depth;
    } else if ((byte == '}' || byte == ']') && depth-- <= 1) {
      return true;
    }
  }
  return false;
}

/// Whether each line is a record: the first line is a whole one, or is broken and the next one
/// starts a record. So is a first line over the limit: what
/// follows can then still be read.
bool is_one_record_a_line(std::string_view head) {
  const std::string_view text = head.substr(std::min(head.find('{'), head.size()));
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return !is_balanced(text);
  return is_balanced(text.substr(0, end)) || trim_ascii(text.substr(end)).starts_with('{');
}

}  // namespace

bool looks_like_json(std::string_view head) {
  head = trim_ascii(head);
  const char first = head.front();
  if (first != '{' && first != '[') return false;
  const std::string_view rest = trim_ascii(head.substr(1));
  if (rest.empty()) return true;
  if (first == '{') {
    const std::size_t line_end = head.find('\n');
    const bool record_follows =
        line_end != std::string_view::npos && trim_ascii(head.substr(line_end)).starts_with("{\"");
    return rest.front() == '"' || rest.front() == '}' || record_follows;
  }
  // "[Beijing] Talks..." is a text; lists of records start with a record, a list or nothing.
  return rest.front() == '{' || rest.front() == '[' || rest.front() == ']' || rest.front() == '"';
}

void read_json(Input& input, Reading& reading) {
  const bool array = trim_ascii(input.head().substr(0, 4096)).starts_with('[');
  const std::size_t limit = reading.limits().max_article_bytes;
  if (!array && is_one_record_a_line(input.peek_line(limit))) {
    read_lines(input, reading);
  } else {
    read_elements(input, reading);
  }
}

}  // namespace readout::article
