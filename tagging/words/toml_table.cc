// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/toml_table.h"

#include <algorithm>
#include <utility>

namespace readout::tagging {
namespace {

std::string quoted(std::string_view key) { return "'" + std::string(key) + "'"; }

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

void TomlTable::report(const FilePlace& place, std::string message) {
  problems_.push_back({place, std::move(message), ProblemSeverity::Error});
}

void TomlTable::report_at(std::string_view key, std::string message) {
  report(place_of(table_.get(key)->source()), std::move(message));
}

void TomlTable::refuse_others(std::initializer_list<std::string_view> known) {
  for (const auto& [key, value] : table_) {
    if (std::find(known.begin(), known.end(), key.str()) == known.end())
      report(place_of(key.source()), "unknown key " + quoted(key.str()));
  }
}

std::string TomlTable::required_text(std::string_view key) {
  if (!table_.contains(key)) {
    report(quoted(key) + " is missing");
    return {};
  }
  return text(key);
}

std::string TomlTable::text(std::string_view key) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return {};
  const auto value = node->value_exact<std::string>();
  if (!value || is_blank(*value)) {
    report(place_of(node->source()), quoted(key) + " must be a text that is not empty");
    return {};
  }
  return *value;
}

std::optional<double> TomlTable::number(std::string_view key) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is_number()) {
    report(place_of(node->source()), quoted(key) + " must be a number");
    return std::nullopt;
  }
  return node->value<double>();
}

bool TomlTable::flag(std::string_view key) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return false;
  if (!node->is_boolean()) {
    report(place_of(node->source()), quoted(key) + " must be true or false");
    return false;
  }
  return node->value_or(false);
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
  std::vector<std::string> out;
  each(
      key,
      [&out](std::string text) { out.push_back(std::move(text)); },
      [key](TomlTable element) { element.report(quoted(key) + " takes texts only"); });
  return out;
}

void TomlTable::each(std::string_view key,
                     const std::function<void(std::string)>& text,
                     const std::function<void(TomlTable)>& table) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return;
  const toml::array* list = node->as_array();
  if (list == nullptr) {
    report(place_of(node->source()), quoted(key) + " must be a list");
    return;
  }
  for (const toml::node& element : *list) {
    if (const toml::table* inner = element.as_table()) {
      table(TomlTable(*inner, file_, problems_));
    } else if (const auto value = element.value_exact<std::string>()) {
      text(*value);
    } else {
      report(place_of(element.source()), "wrong type in the list " + quoted(key));
    }
  }
}

void TomlTable::each_text(std::string_view key,
                          const std::function<void(std::string, std::string, FilePlace)>& use) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return;
  const toml::table* texts = node->as_table();
  if (texts == nullptr) {
    report(place_of(node->source()), quoted(key) + " must be a table of texts");
    return;
  }
  for (const auto& [name, text] : *texts) {
    if (const auto value = text.value_exact<std::string>()) {
      use(std::string(name.str()), *value, place_of(name.source()));
    } else {
      report(place_of(name.source()), quoted(name.str()) + " must be a text");
    }
  }
}

void TomlTable::each_weight(std::string_view key,
                            const std::function<void(std::string, double, FilePlace)>& use) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return;
  const toml::table* weights = node->as_table();
  if (weights == nullptr) {
    report(place_of(node->source()), quoted(key) + " must be a table of phrases and weights");
    return;
  }
  for (const auto& [phrase, weight] : *weights) {
    const auto value = weight.is_number() ? weight.value<double>() : std::nullopt;
    if (!value || !(*value > 0 && *value <= 100)) {
      report(place_of(phrase.source()),
             "the weight of " + quoted(phrase.str()) + " must be a number above 0, at most 100");
      continue;
    }
    use(std::string(phrase.str()), *value, place_of(phrase.source()));
  }
}

void TomlTable::each_word(std::string_view key,
                          const std::function<void(std::string, FilePlace)>& use) {
  const std::string all = text(key);
  if (all.empty()) return;
  // The line break behind opening quotes is no part of the text: counted from its end.
  const auto breaks = static_cast<std::uint32_t>(std::count(all.begin(), all.end(), '\n'));
  FilePlace place{file_, table_.get(key)->source().end.line - breaks};
  std::string word;
  for (const char c : all + '\n') {
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
      word += c;
      continue;
    }
    if (!word.empty()) use(std::exchange(word, {}), place);
    if (c == '\n') ++place.line;
  }
}

void TomlTable::each_table(const std::function<void(const std::string&, TomlTable)>& use) {
  for (const auto& [name, node] : table_) {
    if (const toml::table* inner = node.as_table()) {
      use(std::string(name.str()), TomlTable(*inner, file_, problems_));
    } else {
      report(place_of(name.source()), quoted(name.str()) + " must be a table");
    }
  }
}

void read_toml(const std::string& file,
               std::string_view text,
               std::vector<FileProblem>& problems,
               const std::function<void(TomlTable)>& read) {
  try {
    const toml::table root = toml::parse(text, file);
    read(TomlTable(root, file, problems));
  } catch (const toml::parse_error& error) {
    problems.push_back({{file, error.source().begin.line},
                        std::string(error.description()),
                        ProblemSeverity::Error});
  }
}

}  // namespace readout::tagging
