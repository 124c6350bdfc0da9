// SPDX-License-Identifier: GPL-3.0-or-later
// What the facets' values are called and how many articles have them, in memory, by ordinal; and
// the further names that actors have. Which of them somebody means: searching/name_resolver.h.
// Private to engine. Immutable once loaded: shared between threads.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/contract/actor_names.h"
#include "engine/contract/search.h"
#include "engine/format/labels.h"
#include "engine/snapshot/columns.h"

namespace readout::engine {

class FacetNames {
 public:
  /// `columns` must outlive it. `further`: null for none. Throws Xapian's errors.
  FacetNames(const Columns& columns,
             const Xapian::Database& database,
             std::shared_ptr<const ActorNames> further);

  /// The value as it is shown; its count is that of all articles.
  [[nodiscard]] FacetValue value(Field field, std::uint32_t ordinal) const;

  [[nodiscard]] const Label& label(Field field, std::uint32_t ordinal) const {
    return column(field).labels[ordinal];
  }
  /// How many articles have it.
  [[nodiscard]] std::uint32_t articles(Field field, std::uint32_t ordinal) const {
    return column(field).articles[ordinal];
  }

  enum class Words : std::uint8_t { Whole, Beginnings };
  /// Values whose name or id has all these words (of name_words()), or such as begin so; none for
  /// none. Ascending.
  [[nodiscard]] std::vector<std::uint32_t> having(Field field,
                                                  const std::vector<std::string>& words,
                                                  Words how) const;

  /// Where in a value's name a word stands.
  enum class Place : std::uint8_t {
    Alone,  ///< it is the whole name or id
    Last,   ///< of the name
    Within
  };
  struct Placed {
    std::uint32_t ordinal;
    Place place;
  };
  /// Values whose name or id has this word of name_words(), by ordinal.
  [[nodiscard]] std::vector<Placed> having(Field field, const std::string& word) const;

  /// Whether the catalogue lists it, as far as the names of actors tell: every issue is.
  [[nodiscard]] bool catalogued(Field field, std::uint32_t ordinal) const {
    return field == Field::Issue || column(field).catalogued[ordinal];
  }

  /// The names of actors beside those in the index.
  [[nodiscard]] const ActorNames& further() const { return *further_; }

  /// Whether a folded word is part of an actor's name.
  [[nodiscard]] bool is_name(std::string_view folded_word) const;

 private:
  /// A folded word of a value's name or id.
  struct Word {
    std::string text;
    std::uint32_t ordinal;
    Place place;
    [[nodiscard]] auto operator<=>(const Word&) const = default;
  };
  struct Column {
    Field field;
    const FacetColumn* values;
    std::vector<Label> labels;            // by ordinal
    std::vector<Word> words;              // ascending: those that begin alike stand together
    std::vector<std::uint32_t> articles;  // by ordinal
    std::vector<bool> catalogued;         // by ordinal
  };
  [[nodiscard]] const Column& column(Field field) const;

  std::shared_ptr<const ActorNames> further_;
  std::vector<Column> columns_;
};

}  // namespace readout::engine
