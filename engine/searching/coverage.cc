// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/coverage.h"

#include <algorithm>

#include "engine/searching/matching_ids.h"

namespace readout::engine {

Coverage::Coverage(const Xapian::Database& database,
                   const CompiledQuery& query,
                   const Columns& columns)
    : columns_(columns),
      parts_(query.wanted.size()),
      filters_(query.filters.size()),
      days_(query.days),
      articles_(std::size_t{database.get_lastdocid()} + 1) {
  std::uint16_t number = 0;
  for (const Xapian::Query& wanted : query.wanted) {
    ++number;
    for_each_match(database, wanted, [&](Xapian::docid id) {
      Article& article = articles_[id];
      if (article.last == number) return;
      article.last = number;
      if (++article.parts == 1) ++matching_;
    });
  }
  number = 0;
  for (const Xapian::Query& filter : query.filters) {
    for_each_match(database, filter, [&](Xapian::docid id) {
      if (articles_[id].passed == number) ++articles_[id].passed;
    });
    // Who did not pass this one passes none of those after it.
    ++number;
  }
  for (const Xapian::Query& unwanted : query.unwanted) {
    for_each_match(database, unwanted, [&](Xapian::docid id) { articles_[id].excluded = true; });
  }
}

bool Coverage::passes(Xapian::docid id) const {
  const Article& article = articles_[id];
  if (article.excluded || article.passed != filters_) return false;
  const std::int32_t day = columns_.day(id);
  return std::all_of(days_.begin(), days_.end(), [day](const DaySpan& span) {
    return day != Columns::kUndated && day >= span.first && day <= span.last;
  });
}

}  // namespace readout::engine
