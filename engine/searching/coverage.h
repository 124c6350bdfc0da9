// SPDX-License-Identifier: GPL-3.0-or-later
// How many of a query's words and phrases each article has. Private to engine. For one request on
// one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

#include "engine/searching/query_compiler.h"
#include "engine/snapshot/columns.h"

namespace readout::engine {

class Coverage {
 public:
  /// `columns` must outlive it. Throws Xapian's errors.
  Coverage(const Xapian::Database& database, const CompiledQuery& query, const Columns& columns);

  /// How many there are to have.
  [[nodiscard]] std::size_t parts() const noexcept { return parts_; }

  /// How many articles have any, whatever the filters.
  [[nodiscard]] std::size_t articles() const noexcept { return matching_; }

  /// How many of them an article has. Nothing at all for one that the query's filters leave out.
  [[nodiscard]] std::size_t of(Xapian::docid id) const {
    return passes(id) ? articles_[id].parts : 0;
  }
  /// Whether the query's filters let it pass.
  [[nodiscard]] bool passes(Xapian::docid id) const;

 private:
  struct Article {
    std::uint16_t parts = 0;
    std::uint16_t last = 0;    // the part that was counted last, from 1
    std::uint16_t passed = 0;  // filters, from the first on
    bool excluded = false;
  };

  const Columns& columns_;
  std::size_t parts_;
  std::size_t filters_;
  std::vector<DaySpan> days_;
  std::vector<Article> articles_;  // by id
  std::size_t matching_ = 0;
};

}  // namespace readout::engine
