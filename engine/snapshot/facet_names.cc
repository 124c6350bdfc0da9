// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/facet_names.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/terms/analyser.h"

namespace readout::engine {
namespace {

/// Whether the analyser makes nothing of it beside its words.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) {
    return byte == ' ' || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  });
}

/// Takes each word of a name with its place: those of name_words(), and the joined form of
/// "Jong-un", since the name may be typed without a hyphen.
template <typename Take>
void each_word(std::string_view text, const Take& take) {
  const std::vector<std::string> words = name_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    take(words[i],
         words.size() == 1 ? FacetNames::Place::Alone
         : last            ? FacetNames::Place::Last
                           : FacetNames::Place::Within);
  }
  if (is_plain(text)) return;  // most names
  analyse(text, [&take](const Token& token) {
    std::string word(token.term);
    std::erase(word, '.');
    take(word, FacetNames::Place::Within);
  });
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
    Column column{field, &columns.facet(field), {}, {}, {}, {}};
    for (const std::string& id : column.values->values()) {
      column.labels.push_back(label_of(field, id, database));
      column.catalogued.push_back(field == Field::Actor && further_->knows(id));
      const auto ordinal = static_cast<std::uint32_t>(column.labels.size() - 1);
      const auto take = [&column, ordinal](const std::string& word, Place place) {
        column.words.push_back({word, ordinal, place});
      };
      each_word(column.labels.back().name, take);
      // A word that ends an id ends no name: the id may say more than the name.
      each_word(id, [&take](const std::string& word, Place place) {
        take(word, place == Place::Last ? Place::Within : place);
      });
    }
    std::sort(column.words.begin(), column.words.end());
    const auto same = [](const Word& a, const Word& b) {
      return a.ordinal == b.ordinal && a.text == b.text;
    };
    column.words.erase(std::unique(column.words.begin(), column.words.end(), same),
                       column.words.end());
    column.articles.resize(column.labels.size());
    for (const ArticleNumber id : columns.articles()) {
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

std::vector<FacetNames::Placed> FacetNames::having(Field field, const std::string& word) const {
  const Column& column = this->column(field);
  std::vector<Placed> found;
  for (auto at = first_from(column.words, word); at != column.words.end() && at->text == word; ++at)
    found.push_back({at->ordinal, at->place});
  return found;
}

bool FacetNames::is_name(std::string_view folded_word) const {
  const auto& words = column(Field::Actor).words;
  const auto at = first_from(words, folded_word);
  return at != words.end() && at->text == folded_word;
}

}  // namespace readout::engine
