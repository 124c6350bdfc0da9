// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the facets' values, as searching by name needs them, and the further names that
// actors have. Which of them somebody means: searching/name_resolver.h. Private to engine.
// Immutable: shared between threads.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/contract/actor_names.h"
#include "engine/contract/search.h"
#include "engine/fields/schema.h"
#include "engine/format/labels.h"
#include "engine/snapshot/columns.h"

namespace readout::engine {

class FacetNames {
 public:
  /// `columns` must outlive it. `further`: null for none.
  FacetNames(const Columns& columns, std::shared_ptr<const ActorNames> further);

  /// The value as it is shown; its count is that of all articles.
  [[nodiscard]] FacetValue value(Field field, std::uint32_t ordinal) const;

  [[nodiscard]] Label label(Field field, std::uint32_t ordinal) const;
  /// How many articles have it.
  [[nodiscard]] std::uint32_t articles(Field field, std::uint32_t ordinal) const {
    return columns_.facet(field).articles(ordinal);
  }

  enum class Words : std::uint8_t { Whole, Beginnings };
  /// Values whose name or id has all these words (of name_words()), or such as begin so; none for
  /// none. Ascending.
  [[nodiscard]] std::vector<std::uint32_t> having(Field field,
                                                  const std::vector<std::string>& words,
                                                  Words how) const;

  struct Placed {
    std::uint32_t ordinal;
    NamePlace place;
    [[nodiscard]] auto operator<=>(const Placed&) const = default;
  };
  /// Values whose name or id has this word of name_words(), by ordinal.
  [[nodiscard]] std::vector<Placed> having(Field field, const std::string& word) const;

  /// Whether the catalogue lists it, as far as the names of actors tell: every issue is.
  [[nodiscard]] bool catalogued(Field field, std::uint32_t ordinal) const;

  /// The names of actors beside those in the index.
  [[nodiscard]] const ActorNames& further() const { return *further_; }

  /// Whether a folded word is part of an actor's name.
  [[nodiscard]] bool is_name(std::string_view folded_word) const;

 private:
  const Columns& columns_;
  std::shared_ptr<const ActorNames> further_;
};

}  // namespace readout::engine
