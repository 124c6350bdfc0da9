// SPDX-License-Identifier: GPL-3.0-or-later
// What the facets' values are called and how many articles have them, in memory, by ordinal.
// Private to engine. Immutable once loaded: shared between threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/internal/columns.h"
#include "engine/internal/labels.h"
#include "engine/search.h"

namespace readout {

class FacetNames {
 public:
  /// `columns` must outlive it. Throws Xapian's errors.
  FacetNames(const Columns& columns, const Xapian::Database& database);

  /// The value as it is shown; its count is that of all articles.
  [[nodiscard]] FacetValue value(Field field, std::uint32_t ordinal) const;

  /// Values whose name or id has, for every word of `text`, a word that begins with it; the most
  /// frequent first. Case and accents do not matter.
  [[nodiscard]] std::vector<std::uint32_t> matching(Field field, std::string_view text) const;

  /// Whether a folded word is part of an actor's name.
  [[nodiscard]] bool is_name(std::string_view folded_word) const;

 private:
  struct Column {
    Field field;
    const FacetColumn* values;
    std::vector<Label> labels;                    // by ordinal
    std::vector<std::vector<std::string>> words;  // of name and id, folded
    std::vector<std::uint32_t> articles;          // by ordinal
  };
  [[nodiscard]] const Column& column(Field field) const;

  std::vector<Column> columns_;
};

}  // namespace readout
