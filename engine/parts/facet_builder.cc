// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/facet_builder.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/parts/value_words.h"

namespace readout::engine {
namespace {

void add_words(PartFacet& facet) {
  std::vector<std::pair<std::string, std::uint32_t>> words;
  for (std::uint32_t ordinal = 0; ordinal < facet.values.size(); ++ordinal) {
    each_value_word(facet.name(ordinal),
                    facet.values[ordinal],
                    [&words, ordinal](const std::string& word, NamePlace place) {
                      words.emplace_back(word, 4 * ordinal + static_cast<std::uint32_t>(place));
                    });
  }
  std::sort(words.begin(), words.end());
  // Of several places in one name the first in the order of NamePlace.
  words.erase(std::unique(words.begin(),
                          words.end(),
                          [](const auto& a, const auto& b) {
                            return a.first == b.first && a.second / 4 == b.second / 4;
                          }),
              words.end());
  for (const auto& [word, placed] : words) {
    if (facet.words.size() == 0 || facet.words[facet.words.size() - 1] != word) {
      facet.words.add(word);
      facet.word_starts.push_back(static_cast<std::uint32_t>(facet.placed.size()));
    }
    facet.placed.push_back(placed);
  }
  facet.word_starts.push_back(static_cast<std::uint32_t>(facet.placed.size()));
}

std::uint32_t size_of(const std::vector<std::uint32_t>& numbers) {
  return static_cast<std::uint32_t>(numbers.size());
}

}  // namespace

void FacetBuilder::add(std::uint32_t id,
                       const std::vector<std::string>& values,
                       const std::vector<Label>& labels) {
  starts_.push_back(size_of(ordinals_));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::uint32_t value = values_.number_of(values[i]);
    ordinals_.push_back(value);
    if (!labels.empty()) call(value, labels[i].name, labels[i].kind, id);
  }
}

void FacetBuilder::add(const PartFacet& part, const std::vector<std::uint32_t>& ids) {
  Ordinals own;
  own.reserve(part.values.size());
  for (std::uint32_t ordinal = 0; ordinal < part.values.size(); ++ordinal) {
    own.push_back(values_.number_of(part.values[ordinal]));
    if (part.names.size() == 0) continue;
    call(own.back(),
         part.names[ordinal],
         part.kinds[ordinal],
         std::numeric_limits<std::uint32_t>::max());
  }
  for (const std::uint32_t id : ids) {
    starts_.push_back(size_of(ordinals_));
    for (const std::uint32_t ordinal : part.of(id)) ordinals_.push_back(own[ordinal]);
  }
}

void FacetBuilder::call(std::uint32_t value,
                        std::string_view name,
                        std::string_view kind,
                        std::uint32_t by) {
  if (named_.size() <= value) named_.resize(std::size_t{value} + 1);
  Named& named = named_[value];
  if (by >= named.by) named = {names_.number_of(name), names_.number_of(kind), by};
}

std::span<const std::uint32_t> FacetBuilder::of(std::uint32_t added) const {
  const std::size_t next = std::size_t{added} + 1;
  const std::uint32_t* all = ordinals_.data();
  return {all + starts_[added], all + (next < starts_.size() ? starts_[next] : ordinals_.size())};
}

/// Those that articles have, ascending.
FacetBuilder::Ordinals FacetBuilder::sorted_values(const Ordinals& articles) const {
  Ordinals order;
  for (std::uint32_t value = 0; value < articles.size(); ++value) {
    if (articles[value] > 0) order.push_back(value);
  }
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return values_.text(a) < values_.text(b);
  });
  return order;
}

void FacetBuilder::put_values(PartFacet& facet, const Ordinals& order) const {
  for (const std::uint32_t value : order) {
    facet.values.add(values_.text(value));
    if (named_.empty()) continue;
    facet.names.add(names_.text(named_[value].name));
    facet.kinds.add(names_.text(named_[value].kind));
  }
}

PartFacet FacetBuilder::made(const std::vector<Place>& places, std::uint32_t end) const {
  Ordinals articles(values_.size());
  for (const Place& place : places) {
    for (const std::uint32_t value : of(place.added)) ++articles[value];
  }
  const Ordinals order = sorted_values(articles);
  PartFacet facet;
  put_values(facet, order);
  Ordinals ordinal_of(values_.size());
  for (const std::uint32_t value : order) {
    ordinal_of[value] = size_of(facet.articles);
    facet.articles.push_back(articles[value]);
  }
  facet.ordinals.reserve(ordinals_.size());
  for (const Place& place : places) {
    facet.starts.resize(std::size_t{place.id} + 1, size_of(facet.ordinals));
    for (const std::uint32_t value : of(place.added)) facet.ordinals.push_back(ordinal_of[value]);
  }
  if (facet.ordinals.empty()) {
    facet.starts.clear();
  } else {
    facet.starts.resize(std::size_t{end} + 1, size_of(facet.ordinals));
  }
  add_words(facet);
  return facet;
}

}  // namespace readout::engine
