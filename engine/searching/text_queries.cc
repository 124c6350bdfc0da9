// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/text_queries.h"

#include <algorithm>
#include <functional>
#include <map>

#include "engine/fields/schema.h"
#include "engine/searching/place_search.h"
#include "engine/searching/word_forms.h"
#include "engine/terms/joined_words.h"

namespace readout::engine {
namespace {

bool in_title(const QueryNode& node) { return !node.field || *node.field == Field::Title; }
bool in_body(const QueryNode& node) { return !node.field || *node.field == Field::Body; }

std::string title_term(const std::string& word) {
  return std::string(spec_of(Field::Title).prefix) + word;
}

/// Calls `take` with every phrase that takes one word of each place.
void for_each_phrase(const std::vector<std::vector<std::string>>& places,
                     std::vector<std::string>& begun,
                     const std::function<void(const std::vector<std::string>&)>& take) {
  if (begun.size() == places.size()) {
    take(begun);
    return;
  }
  for (const std::string& word : places[begun.size()]) {
    begun.push_back(word);
    for_each_phrase(places, begun, take);
    begun.pop_back();
  }
}

/// A word itself, and as its plural or singular may be written.
std::vector<std::string> in_numbers(const std::string& word) {
  std::vector<std::string> numbers{word, word + "s"};
  if (word.size() > 1 && word.ends_with('s')) numbers.push_back(word.substr(0, word.size() - 1));
  return numbers;
}

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A phrase in the node's fields.
std::vector<WantedPlaces> places_of(const QueryNode& node,
                                    const std::vector<std::vector<std::string>>& places) {
  std::vector<WantedPlaces> wanted;
  for (const Field field : {Field::Body, Field::Title}) {
    if (!node.field || *node.field == field)
      wanted.push_back({field, PhrasePlaces{places, node.gaps}});
  }
  return wanted;
}

/// What finds it, with the weights of its words.
Clause placed(const QueryNode& node,
              const std::vector<std::vector<std::string>>& places,
              std::vector<WantedPlaces> found) {
  std::vector<Clause> words;
  words.reserve(places.size());
  for (const std::vector<std::string>& forms : places) words.push_back(as_one(node, forms));
  return weighed_by(std::move(words), std::move(found));
}

}  // namespace

Clause as_one(const QueryNode& node, const std::vector<std::string>& forms) {
  std::vector<std::string> terms;
  for (const std::string& form : forms) {
    if (in_body(node)) terms.push_back(form);
    if (in_title(node)) terms.push_back(title_term(form));
  }
  return any_word(std::move(terms));
}

Clause weighed_by(std::vector<Clause> words, std::vector<WantedPlaces> places) {
  return filtered(clause_of(Clause::Kind::All, std::move(words)), found_by(std::move(places)));
}

std::vector<std::string> TextQueries::forms_of(const std::string& word) const {
  return word_forms(word, vocabulary_.index, vocabulary_.inflections);
}

Clause TextQueries::word(const QueryNode& node, const std::vector<std::string>& others) {
  const std::string& typed = node.terms.front();
  const std::vector<std::string> forms = forms_of(node);
  std::vector<std::string> ways = forms;
  ways.insert(ways.end(), others.begin(), others.end());
  light(node, ways);
  std::vector<Clause> in_two;
  for (const Places& places : apart(typed, forms))
    in_two.push_back(scaled(phrase(node, places), kApartWeight));
  Clause found = weighed_by_family(node, ways, in_two);
  if (ways.size() < 2) return found;
  return clause_of(Clause::Kind::Bonus,
                   {std::move(found), scaled(as_one(node, {typed}), kTypedFormBoost)});
}

std::vector<std::vector<std::string>> TextQueries::runs(
    const QueryNode& node, const std::vector<std::string>& others) const {
  const std::string& typed = node.terms.front();
  const std::vector<std::string> forms = forms_of(node);
  Places runs;
  for (const std::string& form : forms) runs.push_back({form});
  for (const std::string& other : others) runs.push_back({other});
  for (const Places& places : apart(typed, forms)) {
    std::vector<std::string> begun;
    for_each_phrase(
        places, begun, [&runs](const std::vector<std::string>& run) { runs.push_back(run); });
  }
  return runs;
}

Clause TextQueries::weighed_by_family(const QueryNode& node,
                                      std::vector<std::string> ways,
                                      const std::vector<Clause>& apart) {
  const auto best_of = [&apart](Clause words) {
    if (apart.empty()) return words;
    std::vector<Clause> all{std::move(words)};
    all.insert(all.end(), apart.begin(), apart.end());
    return clause_of(Clause::Kind::Best, std::move(all));
  };
  Clause found = best_of(as_one(node, ways));
  if (!derived_ || dark_ || capitals_.own_forms(node)) return found;
  const std::vector<std::string> derived =
      derived_words(node.terms.front(), ways, vocabulary_.index, vocabulary_.inflections);
  if (derived.empty()) return found;
  ways.insert(ways.end(), derived.begin(), derived.end());
  out_.bonuses.push_back(scaled(best_of(as_one(node, ways)), kFamilyShare));
  return scaled(std::move(found), 1 - kFamilyShare);
}

/// How some article's hyphen divides a word that has these forms. Not behind a stop word: "online"
/// is hardly ever meant by "on line", and looking for it costs much.
std::vector<TextQueries::Places> TextQueries::apart(const std::string& word,
                                                    const std::vector<std::string>& forms) const {
  std::map<std::string, std::string> divided;
  for (const std::string& written : in_numbers(word)) {
    for (const std::string& value : vocabulary_.index.synonyms(joined_key(written)))
      divided.insert(joined_parts(value));
  }
  std::vector<Places> found;
  for (const auto& [first, last] : divided) {
    if (vocabulary_.stop_words.contains(first)) continue;
    found.push_back({{first}, last_parts(first, last, forms)});
  }
  return found;
}

/// What may stand behind `first` where a word is written apart: what its joined forms end with, and
/// the last part's singular or plural.
std::vector<std::string> TextQueries::last_parts(const std::string& first,
                                                 const std::string& last,
                                                 const std::vector<std::string>& forms) const {
  std::vector<std::string> parts{last};
  const auto add = [&](const std::string& part) {
    if (!has(parts, part) && vocabulary_.index.has(part)) parts.push_back(part);
  };
  for (const std::string& form : forms) {
    if (form.size() > first.size() && form.starts_with(first)) add(form.substr(first.size()));
  }
  for (const std::string& number : in_numbers(last)) add(number);
  return parts;
}

Clause TextQueries::words(const QueryNode& node, const std::vector<std::string>& forms) {
  light(node, forms);
  return as_one(node, forms);
}

Clause TextQueries::prefix(const QueryNode& node) {
  const std::vector<std::string> found = words_with_prefix(node.terms[0], vocabulary_.index);
  if (found.empty()) return words(node, node.terms);
  return words(node, found);
}

Clause TextQueries::phrase(const QueryNode& node) {
  if (node.terms.size() == 1) return as_typed(node);
  Places places;
  for (const std::string& term : node.terms) places.push_back({term});
  return phrase(node, places);
}

Clause TextQueries::phrase(const QueryNode& node, const Places& places) {
  light_phrase(node, places);
  return placed(node, places, places_of(node, places));
}

Clause TextQueries::compound(const QueryNode& node) {
  const std::string& joined = node.terms.back();
  const std::vector<std::string> forms = forms_of(joined);
  Places places;
  std::string before;
  for (std::size_t i = 0; i + 2 < node.terms.size(); ++i) {
    places.push_back({node.terms[i]});
    before += node.terms[i];
  }
  places.push_back(last_parts(before, node.terms[node.terms.size() - 2], forms));
  Clause in_parts = phrase(node, places);
  return clause_of(Clause::Kind::Any, {std::move(in_parts), words(node, forms)});
}

std::vector<std::string> TextQueries::in_one(const QueryNode& first,
                                             const QueryNode& second) const {
  const std::string& before = first.terms.front();
  const std::string& after = second.terms.front();
  if (vocabulary_.stop_words.contains(before)) return {};
  const std::vector<Places> ways = apart(before + after, {});
  const bool written = std::any_of(ways.begin(), ways.end(), [&](const Places& places) {
    return places.front().front() == before && has(places.back(), after);
  });
  return written ? forms_of(before + after) : std::vector<std::string>();
}

std::optional<Clause> TextQueries::side_by_side(const QueryNode* begin, const QueryNode* end) {
  Places places;
  for (const QueryNode* node = begin; node != end; ++node) {
    const std::string& word = node->terms.front();
    places.push_back(vocabulary_.stop_words.contains(word) ? std::vector<std::string>{word}
                                                           : forms_of(*node));
  }
  std::vector<WantedPlaces> found = places_of(*begin, places);
  if (!has_places(found, vocabulary_.index)) return std::nullopt;
  light_phrase(*begin, places);
  return scaled(placed(*begin, places, std::move(found)), kSideBySideWeight);
}

void TextQueries::light(const QueryNode& node, const std::vector<std::string>& forms) {
  if (dark_) return;
  out_.ranked = true;
  for (const std::string& form : forms) {
    if (in_title(node)) out_.title.words.try_emplace(form, part_);
    if (in_body(node)) out_.body.words.try_emplace(form, part_);
  }
  ++part_;
}

void TextQueries::light_phrase(const QueryNode& node, const Places& places) {
  if (dark_) return;
  out_.ranked = true;
  std::vector<std::string> begun;
  for_each_phrase(places, begun, [&](const std::vector<std::string>& terms) {
    if (in_title(node)) out_.title.phrases.push_back({terms, node.gaps, part_});
    if (in_body(node)) out_.body.phrases.push_back({terms, node.gaps, part_});
  });
  ++part_;
}

}  // namespace readout::engine
