// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/value_queries.h"

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "engine/fields/schema.h"
#include "engine/format/published_value.h"
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
  constexpr auto kFirstInstant = std::numeric_limits<std::int64_t>::min();
  constexpr auto kLastInstant = std::numeric_limits<std::int64_t>::max();
  return found_by({Xapian::Query::OP_VALUE_RANGE,
                   static_cast<Xapian::valueno>(spec_of(Field::Published).slot),
                   encode_published({span.first, kFirstInstant}),
                   encode_published({span.last, kLastInstant})});
}

}  // namespace readout::engine
