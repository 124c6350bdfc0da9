// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/kind_toml.h"

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "tagging/catalogue/name_forms.h"

namespace readout::tagging {
namespace {

std::optional<FormPattern> checked_pattern(TomlTable& table,
                                           std::string_view key,
                                           const std::string& text) {
  if (const auto complaint = pattern_complaint(text)) {
    table.report_at(key, "the form '" + text + "' " + *complaint);
    return std::nullopt;
  }
  return read_pattern(text);
}

/// Texts under `key`, each usable as a name; placeholders belong into forms.
std::vector<std::string> names(TomlTable& table, std::string_view key) {
  std::vector<std::string> found = table.texts(key);
  for (const std::string& name : found) {
    if (const auto complaint = alias_complaint(name))
      table.report_at(key, "'" + name + "' " + *complaint);
    if (name.find('{') != std::string::npos)
      table.report_at(key, "'" + name + "' can't have a placeholder: only forms can");
  }
  return found;
}

}  // namespace

KindEntry read_kind(TomlTable& table, std::string id) {
  table.refuse_others({"id", "name", "bare", "forms", "countries", "except", "silence"});
  KindEntry kind;
  kind.id = std::move(id);
  kind.place = table.place();
  const std::string name = table.required_text("name");
  if (!name.empty()) kind.name = checked_pattern(table, "name", name).value_or(FormPattern());
  kind.bare = names(table, "bare");
  for (const std::string& text : table.texts("forms")) {
    if (auto form = checked_pattern(table, "forms", text)) kind.forms.push_back(std::move(*form));
  }
  if (table.has("countries")) kind.countries = table.texts("countries");
  kind.except = table.texts("except");
  if (kind.countries && !kind.except.empty())
    table.report_at("except", "'except' has no meaning beside 'countries'");
  return kind;
}

void read_country(ActorEntry& actor, TomlTable& table, std::size_t first_demonym) {
  if (actor.type != article::ActorType::Country) {
    for (const std::string_view key : {"called", "possessives", "adjectives", "state"}) {
      if (table.has(key)) table.report_at(key, "only countries have '" + std::string(key) + "'");
    }
    return;
  }
  CountryWords words;
  words.called = names(table, "called");
  if (words.called.empty()) words.called = {actor.name};
  if (table.has("possessives")) {
    words.possessives = names(table, "possessives");
  } else {
    for (const std::string& name : words.called) {
      for (std::string& possessive : possessives_of(name))
        words.possessives.push_back(std::move(possessive));
    }
  }
  if (table.has("adjectives")) {
    words.adjectives = names(table, "adjectives");
  } else if (first_demonym < actor.aliases.size()) {
    words.adjectives = {actor.aliases[first_demonym].text};
  }
  words.state = !table.has("state") || table.flag("state");
  actor.words = std::make_shared<const CountryWords>(std::move(words));
}

}  // namespace readout::tagging
