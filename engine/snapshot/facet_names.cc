// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/facet_names.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace readout::engine {
namespace {

void keep_each_once(std::vector<std::uint32_t>& ordinals) {
  std::sort(ordinals.begin(), ordinals.end());
  ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
}

}  // namespace

FacetNames::FacetNames(const Columns& columns, std::shared_ptr<const ActorNames> further)
    : columns_(columns),
      further_(further ? std::move(further) : std::make_shared<const ActorNames>()) {}

FacetValue FacetNames::value(Field field, std::uint32_t ordinal) const {
  const FacetColumn& column = columns_.facet(field);
  return {std::string(column.value(ordinal)),
          std::string(column.name(ordinal)),
          std::string(column.kind(ordinal)),
          column.articles(ordinal),
          false};
}

Label FacetNames::label(Field field, std::uint32_t ordinal) const {
  const FacetColumn& column = columns_.facet(field);
  return {std::string(column.name(ordinal)), std::string(column.kind(ordinal))};
}

std::vector<std::uint32_t> FacetNames::having(Field field,
                                              const std::vector<std::string>& words,
                                              Words how) const {
  std::vector<std::uint32_t> found;
  for (const std::string& text : words) {
    std::vector<std::uint32_t> with_text;
    columns_.facet(field).with_word(
        text, how == Words::Beginnings, [&with_text](std::uint32_t ordinal, NamePlace /*place*/) {
          with_text.push_back(ordinal);
        });
    keep_each_once(with_text);
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
  std::vector<Placed> found;
  columns_.facet(field).with_word(word, false, [&found](std::uint32_t ordinal, NamePlace place) {
    found.push_back({ordinal, place});
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(),
                          found.end(),
                          [](const Placed& a, const Placed& b) { return a.ordinal == b.ordinal; }),
              found.end());
  return found;
}

bool FacetNames::catalogued(Field field, std::uint32_t ordinal) const {
  if (field != Field::Actor) return field == Field::Issue;
  return further_->knows(std::string(columns_.facet(field).value(ordinal)));
}

bool FacetNames::is_name(std::string_view folded_word) const {
  bool found = false;
  columns_.facet(Field::Actor)
      .with_word(folded_word, false, [&found](std::uint32_t /*ordinal*/, NamePlace /*place*/) {
        found = true;
      });
  return found;
}

}  // namespace readout::engine
