// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/value_queries.h"

#include <cstdint>
#include <limits>
#include <vector>

#include "engine/fields/schema.h"
#include "engine/format/published_value.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {

Xapian::Query value_query(const QueryNode& node) {
  const FieldSpec& spec = spec_of(*node.field);
  if (!spec.faceted) return Xapian::Query(value_term(spec, node.value));
  std::vector<Xapian::Query> any;
  any.reserve(node.values.size());
  for (const FacetValue& value : node.values) any.emplace_back(value_term(spec, value.id));
  return {Xapian::Query::OP_OR, any.begin(), any.end()};
}

Xapian::Query days_query(const DaySpan& span) {
  constexpr auto kFirstInstant = std::numeric_limits<std::int64_t>::min();
  constexpr auto kLastInstant = std::numeric_limits<std::int64_t>::max();
  return {Xapian::Query::OP_VALUE_RANGE,
          static_cast<Xapian::valueno>(spec_of(Field::Published).slot),
          encode_published({span.first, kFirstInstant}),
          encode_published({span.last, kLastInstant})};
}

}  // namespace readout::engine
