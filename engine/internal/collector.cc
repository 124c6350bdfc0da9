// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/internal/collector.h"

#include <algorithm>
#include <limits>

namespace readout {

Collector::Collector(const SearchRequest& request, const Columns& columns)
    : columns_(columns),
      from_day_(request.from_day.value_or(std::numeric_limits<std::int32_t>::min())),
      to_day_(request.to_day.value_or(std::numeric_limits<std::int32_t>::max())),
      any_day_(!request.from_day && !request.to_day),
      mode_(request.facet_mode) {
  for (const Selection& selection : request.selections) {
    Filter filter{selection.field, &columns.facet(selection.field), {}, false};
    for (const std::string& value : selection.values) {
      const auto ordinal = filter.column->ordinal(value);
      if (ordinal &&
          std::find(filter.wanted.begin(), filter.wanted.end(), *ordinal) == filter.wanted.end()) {
        filter.wanted.push_back(*ordinal);
      }
      if (!ordinal && mode_ == FacetMode::All) filter.impossible = true;
    }
    filters_.push_back(std::move(filter));
  }
  for (const Field field : request.facets) {
    const FacetColumn& column = columns.facet(field);
    counts_.push_back({field, &column, std::vector<std::uint32_t>(column.values().size())});
  }
}

bool Collector::passes(const Filter& filter, Xapian::docid id) const {
  if (filter.impossible) return false;
  const auto values = filter.column->of(id);
  const auto has = [&values](std::uint32_t ordinal) {
    return std::find(values.begin(), values.end(), ordinal) != values.end();
  };
  return mode_ == FacetMode::Any ? std::any_of(filter.wanted.begin(), filter.wanted.end(), has)
                                 : std::all_of(filter.wanted.begin(), filter.wanted.end(), has);
}

void Collector::add(Count& count, Xapian::docid id) {
  for (const std::uint32_t ordinal : count.column->of(id)) ++count.by_ordinal[ordinal];
}

bool Collector::admit(Xapian::docid id) {
  const std::int32_t day = columns_.day(id);
  const bool undated = day == Columns::kUndated;
  if (!any_day_ && (undated || day < from_day_ || day > to_day_)) return false;

  const Filter* failed = nullptr;
  for (const Filter& filter : filters_) {
    if (passes(filter, id)) continue;
    // Two filters fail: no facet counts it. In mode All every filter counts for every facet.
    if (failed != nullptr || mode_ == FacetMode::All) return false;
    failed = &filter;
  }
  for (Count& count : counts_) {
    if (failed == nullptr || failed->field == count.field) add(count, id);
  }
  if (failed != nullptr) return false;
  ++total_;
  if (undated) ++undated_;
  return true;
}

}  // namespace readout
