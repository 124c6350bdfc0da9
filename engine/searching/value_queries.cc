// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/value_queries.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/fields/schema.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {

Clause value_query(const QueryNode& node) {
  const FieldSpec& spec = spec_of(*node.field);
  if (!spec.faceted) return any_word({value_term(spec, node.value)});
  std::vector<std::string> any;
  any.reserve(node.values.size());
  for (const FacetValue& value : node.values) any.push_back(value_term(spec, value.id));
  return any_word(std::move(any));
}

Clause days_query(const DaySpan& span) {
  Clause clause;
  clause.kind = Clause::Kind::Days;
  clause.days = span;
  return clause;
}

bool published_within(const DaySpan& span, ArticleNumber article, const Columns& columns) {
  const std::int32_t day = columns.day(article);
  return day != Columns::kUndated && day >= span.first && day <= span.last;
}

}  // namespace readout::engine
