// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/columns_builder.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/hash.h"
#include "engine/format/codec.h"
#include "engine/format/published_value.h"
#include "engine/parts/value_words.h"

namespace readout::engine {
namespace {

/// Calls `take` with each document's id and value of a slot, ascending.
template <typename Take>
void each_value(const Xapian::Database& database, Xapian::valueno slot, const Take& take) {
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value)
    take(value.get_docid(), *value);
}

Xapian::valueno slot_of(Field field) { return static_cast<Xapian::valueno>(spec_of(field).slot); }

/// The numbers from 0 in the order of what they number.
template <typename Before>
std::vector<std::uint32_t> order_of(std::size_t many, const Before& before) {
  std::vector<std::uint32_t> order(many);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), before);
  return order;
}

void add_names(PartFacet& facet, Field field, const ColumnsBuilder::LabelOf& label_of) {
  if (spec_of(field).value_kind.empty()) return;
  for (std::size_t i = 0; i < facet.values.size(); ++i) {
    const Label label = label_of(field, std::string(facet.values[i]));
    facet.names.add(label.name);
    facet.kinds.add(label.kind);
  }
}

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

}  // namespace

void ColumnsBuilder::Facet::put(std::uint32_t id, const std::vector<std::string>& texts) {
  starts.resize(std::size_t{id} + 1, static_cast<std::uint32_t>(ordinals.size()));
  for (const std::string& text : texts) {
    const auto [entry, fresh] =
        by_value.try_emplace(text, static_cast<std::uint32_t>(values.size()));
    if (fresh) values.push_back(&entry->first);
    ordinals.push_back(entry->second);
  }
}

void ColumnsBuilder::add(const Xapian::Database& database, std::uint32_t offset) {
  add_documents(database, offset);
  add_dates(database, offset);
  add_copies(database, offset);
  for (std::size_t i = 0; i < facets_.size(); ++i) {
    each_value(database,
               slot_of(kFacetedFields[i]),
               [&facet = facets_[i], offset](Xapian::docid id, const std::string& packed) {
                 facet.put(id + offset, Decoder(packed).texts());
               });
  }
}

void ColumnsBuilder::add_documents(const Xapian::Database& database, std::uint32_t offset) {
  const std::size_t end = std::size_t{database.get_lastdocid() + offset} + 1;
  columns_.lengths.resize(end);
  columns_.days.resize(end, PartColumns::kUndated);
  columns_.instants.resize(end);
  const auto last = database.postlist_end(std::string());
  for (auto id = database.postlist_begin(std::string()); id != last; ++id) {
    columns_.articles.push_back(*id + offset);
    columns_.lengths[*id + offset] = id.get_doclength();
  }
}

void ColumnsBuilder::add_dates(const Xapian::Database& database, std::uint32_t offset) {
  each_value(database, slot_of(Field::Published), [&](Xapian::docid id, const std::string& value) {
    const PublishedValue published = decode_published(value);
    columns_.days[id + offset] = published.day;
    columns_.instants[id + offset] = published.instant;
  });
}

void ColumnsBuilder::add_copies(const Xapian::Database& database, std::uint32_t offset) {
  each_value(database, slot_of(Field::Copy), [&](Xapian::docid id, const std::string& value) {
    columns_.copy_hashes.push_back(checksum(value));
    columns_.copy_articles.push_back(id + offset);
  });
}

void ColumnsBuilder::sort_copies() {
  const auto& hashes = columns_.copy_hashes;
  const auto& articles = columns_.copy_articles;
  std::vector<std::uint64_t> sorted_hashes;
  std::vector<std::uint32_t> sorted_articles;
  for (const std::uint32_t at : order_of(hashes.size(), [&](std::uint32_t a, std::uint32_t b) {
         return std::pair(hashes[a], articles[a]) < std::pair(hashes[b], articles[b]);
       })) {
    sorted_hashes.push_back(hashes[at]);
    sorted_articles.push_back(articles[at]);
  }
  columns_.copy_hashes = std::move(sorted_hashes);
  columns_.copy_articles = std::move(sorted_articles);
}

PartFacet ColumnsBuilder::finished(Field field, Facet facet, const LabelOf& label_of) const {
  PartFacet out;
  const std::vector<std::uint32_t> order = order_of(
      facet.values.size(),
      [&facet](std::uint32_t a, std::uint32_t b) { return *facet.values[a] < *facet.values[b]; });
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    out.values.add(*facet.values[order[i]]);
    place[order[i]] = i;
  }
  out.articles.resize(order.size());
  out.ordinals = std::move(facet.ordinals);
  for (std::uint32_t& ordinal : out.ordinals) {
    ordinal = place[ordinal];
    ++out.articles[ordinal];
  }
  out.starts = std::move(facet.starts);
  if (!out.starts.empty())
    out.starts.resize(std::size_t{columns_.end()} + 1,
                      static_cast<std::uint32_t>(out.ordinals.size()));
  add_names(out, field, label_of);
  add_words(out);
  return out;
}

PartColumns ColumnsBuilder::take(const LabelOf& label_of) {
  if (columns_.days.empty()) {  // no document: only id 0, which none has
    columns_.lengths.resize(1);
    columns_.days.resize(1, PartColumns::kUndated);
    columns_.instants.resize(1);
  }
  sort_copies();
  for (std::size_t i = 0; i < facets_.size(); ++i)
    columns_.facets[i] = finished(kFacetedFields[i], std::exchange(facets_[i], {}), label_of);
  return std::exchange(columns_, {});
}

}  // namespace readout::engine
