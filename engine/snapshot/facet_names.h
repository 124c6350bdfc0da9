// SPDX-License-Identifier: GPL-3.0-or-later
// What the facets' values are called and how many articles have them, in memory, by ordinal.
// Private to engine. Immutable once loaded: shared between threads.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/contract/search.h"
#include "engine/format/labels.h"
#include "engine/snapshot/columns.h"

namespace readout::engine {

class FacetNames {
 public:
  /// `columns` must outlive it. Throws Xapian's errors.
  FacetNames(const Columns& columns, const Xapian::Database& database);

  /// The value as it is shown; its count is that of all articles.
  [[nodiscard]] FacetValue value(Field field, std::uint32_t ordinal) const;

  /// Values whose name or id has, for every word of `text`, a word that begins with it; the most
  /// frequent first. Case and accents do not matter.
  [[nodiscard]] std::vector<std::uint32_t> matching(Field field, std::string_view text) const;

  /// Values whose name or id has all these folded words, the most frequent first; none for none.
  [[nodiscard]] std::vector<std::uint32_t> named(Field field,
                                                 const std::vector<std::string>& words) const;

  /// Whether a folded word is part of an actor's name.
  [[nodiscard]] bool is_name(std::string_view folded_word) const;

 private:
  /// A folded word of a value's name or id.
  struct Word {
    std::string text;
    std::uint32_t ordinal;
    [[nodiscard]] auto operator<=>(const Word&) const = default;
  };
  struct Column {
    Field field;
    const FacetColumn* values;
    std::vector<Label> labels;            // by ordinal
    std::vector<Word> words;              // ascending: those that begin alike stand together
    std::vector<std::uint32_t> articles;  // by ordinal
  };
  [[nodiscard]] const Column& column(Field field) const;
  enum class Words : std::uint8_t { Whole, Beginnings };
  /// Values that have all these words, or such as begin so; the most frequent first.
  [[nodiscard]] static std::vector<std::uint32_t> having(const Column& column,
                                                         const std::vector<std::string>& wanted,
                                                         Words words);

  std::vector<Column> columns_;
};

}  // namespace readout::engine
