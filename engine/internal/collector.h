// SPDX-License-Identifier: GPL-3.0-or-later
// Filters, totals and facet counts in one pass over the articles that match the text: one code
// path, so that the numbers agree with what paging returns. Private to engine. For one request on
// one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

#include "engine/internal/columns.h"
#include "engine/search.h"

namespace readout {

class Collector {
 public:
  /// Both must outlive the collector.
  Collector(const SearchRequest& request, const Columns& columns);

  /// To be called once for every article that matches the query's text: counts it, and says whether
  /// it is a hit.
  bool admit(Xapian::docid id);

  [[nodiscard]] std::size_t total() const noexcept { return total_; }
  [[nodiscard]] std::size_t undated() const noexcept { return undated_; }

  /// How often each value of a requested facet occurred, by ordinal. A field with a selection is
  /// counted without that selection in mode Any (so that other choices stay visible) and with it in
  /// mode All.
  [[nodiscard]] const std::vector<std::uint32_t>& counts(std::size_t facet) const {
    return counts_[facet].by_ordinal;
  }

 private:
  struct Filter {
    Field field;
    const FacetColumn* column;
    std::vector<std::uint32_t> wanted;  // ordinals, each once
    bool impossible = false;            // in mode All: a value that no article has
  };
  struct Count {
    Field field;
    const FacetColumn* column;
    std::vector<std::uint32_t> by_ordinal;
  };

  [[nodiscard]] bool passes(const Filter& filter, Xapian::docid id) const;
  static void add(Count& count, Xapian::docid id);

  const Columns& columns_;
  std::int32_t from_day_;
  std::int32_t to_day_;
  bool any_day_;
  FacetMode mode_;
  std::vector<Filter> filters_;
  std::vector<Count> counts_;
  std::size_t total_ = 0;
  std::size_t undated_ = 0;
};

}  // namespace readout
