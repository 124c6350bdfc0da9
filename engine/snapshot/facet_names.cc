// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/facet_names.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/terms/analyser.h"

namespace readout::engine {
namespace {

/// Those of name_words(), and the joined form of "Jong-un": the name may be typed without a hyphen.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::size_t letters = 0;
  analyse(text, [&](const Token& token) {
    words.emplace_back(token.term);
    std::erase(words.back(), '.');
    if (words.back().size() == 1) ++letters;
  });
  if (letters > 1) {  // they may be one acronym
    for (std::string& word : name_words(text)) words.push_back(std::move(word));
  }
  return words;
}

/// The first of the ascending words that does not come before `text`.
template <typename Words>
auto first_from(const Words& words, std::string_view text) {
  return std::lower_bound(
      words.begin(), words.end(), text, [](const auto& word, std::string_view wanted) {
        return word.text < wanted;
      });
}

/// Most values are their own names.
Label label_of(Field field, const std::string& id, const Xapian::Database& database) {
  if (spec_of(field).value_kind.empty()) return {id, ""};
  const std::string encoded = database.get_metadata(label_key(field, id));
  return encoded.empty() ? Label{id, ""} : decode_label(encoded);
}

}  // namespace

FacetNames::FacetNames(const Columns& columns,
                       const Xapian::Database& database,
                       std::shared_ptr<const ActorNames> further)
    : further_(further ? std::move(further) : std::make_shared<const ActorNames>()) {
  for (const Field field : kFacetedFields) {
    Column column{field, &columns.facet(field), {}, {}, {}};
    for (const std::string& id : column.values->values()) {
      column.labels.push_back(label_of(field, id, database));
      const auto ordinal = static_cast<std::uint32_t>(column.labels.size() - 1);
      for (const std::string_view text :
           {std::string_view(column.labels.back().name), std::string_view(id)}) {
        for (std::string& word : words_of(text)) column.words.push_back({std::move(word), ordinal});
      }
    }
    std::sort(column.words.begin(), column.words.end());
    column.words.erase(std::unique(column.words.begin(), column.words.end()), column.words.end());
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

std::vector<std::uint32_t> FacetNames::having(Field field,
                                              const std::vector<std::string>& words,
                                              Words how) const {
  const Column& column = this->column(field);
  std::vector<std::uint32_t> found;
  for (const std::string& text : words) {
    std::vector<std::uint32_t> with_text;
    for (auto word = first_from(column.words, text); word != column.words.end(); ++word) {
      if (how == Words::Whole ? word->text != text : !word->text.starts_with(text)) break;
      with_text.push_back(word->ordinal);
    }
    std::sort(with_text.begin(), with_text.end());
    with_text.erase(std::unique(with_text.begin(), with_text.end()), with_text.end());
    if (&text == &words.front()) {
      found = std::move(with_text);
      continue;
    }
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(found, with_text, std::back_inserter(both));
    found = std::move(both);
  }
  return found;
}

bool FacetNames::is_name(std::string_view folded_word) const {
  const auto& words = column(Field::Actor).words;
  const auto at = first_from(words, folded_word);
  return at != words.end() && at->text == folded_word;
}

}  // namespace readout::engine
