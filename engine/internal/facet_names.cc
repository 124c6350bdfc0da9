// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/internal/facet_names.h"

#include <algorithm>

#include "engine/analyser.h"

namespace readout {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  analyse(text, [&words](const Token& token) { words.emplace_back(token.term); });
  return words;
}

/// Sources, authors and languages are their own names.
Label label_of(Field field, const std::string& id, const Xapian::Database& database) {
  if (field != Field::Actor && field != Field::Issue) return {id, ""};
  const std::string encoded = database.get_metadata(label_key(field, id));
  return encoded.empty() ? Label{id, ""} : decode_label(encoded);
}

}  // namespace

FacetNames::FacetNames(const Columns& columns, const Xapian::Database& database) {
  for (const FieldSpec& spec : kFields) {
    if (!spec.faceted) continue;
    Column column{spec.field, &columns.facet(spec.field), {}, {}, {}};
    for (const std::string& id : column.values->values()) {
      column.labels.push_back(label_of(spec.field, id, database));
      column.words.push_back(words_of(column.labels.back().name));
      if (column.labels.back().name == id) continue;
      for (std::string& word : words_of(id)) column.words.back().push_back(std::move(word));
    }
    column.articles.resize(column.labels.size());
    for (const Xapian::docid id : columns.articles()) {
      for (const std::uint32_t ordinal : column.values->of(id)) ++column.articles[ordinal];
    }
    columns_.push_back(std::move(column));
  }
}

const FacetNames::Column& FacetNames::column(Field field) const {
  return *std::find_if(columns_.begin(), columns_.end(), [field](const Column& column) {
    return column.field == field;
  });
}

FacetValue FacetNames::value(Field field, std::uint32_t ordinal) const {
  const Column& column = this->column(field);
  const Label& label = column.labels[ordinal];
  return {
      column.values->values()[ordinal], label.name, label.kind, column.articles[ordinal], false};
}

std::vector<std::uint32_t> FacetNames::matching(Field field, std::string_view text) const {
  const Column& column = this->column(field);
  const std::vector<std::string> wanted = words_of(text);
  std::vector<std::uint32_t> found;
  for (std::uint32_t ordinal = 0; ordinal < column.words.size(); ++ordinal) {
    const auto& words = column.words[ordinal];
    const bool all = std::all_of(wanted.begin(), wanted.end(), [&](const std::string& start) {
      return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return word.starts_with(start);
      });
    });
    if (all) found.push_back(ordinal);
  }
  std::sort(found.begin(), found.end(), [&column](std::uint32_t a, std::uint32_t b) {
    return column.articles[a] != column.articles[b] ? column.articles[a] > column.articles[b]
                                                    : column.labels[a].name < column.labels[b].name;
  });
  return found;
}

bool FacetNames::is_name(std::string_view folded_word) const {
  const auto& actors = column(Field::Actor).words;
  return std::any_of(actors.begin(), actors.end(), [&](const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), folded_word) != words.end();
  });
}

}  // namespace readout
