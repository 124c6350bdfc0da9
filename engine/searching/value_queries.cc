// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/value_queries.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>

#include "base/fold.h"
#include "engine/fields/schema.h"
#include "engine/format/published_value.h"
#include "engine/terms/exact_term.h"
#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

/// Without stop words: "New York Times" also finds "The New York Times", and the other way round.
std::vector<std::string> name_words(const QueryNode& node, const StopWords& stop_words) {
  const std::vector<std::string> all = written_terms(node.value).parts;
  std::vector<std::string> telling;
  std::copy_if(
      all.begin(), all.end(), std::back_inserter(telling), [&stop_words](const std::string& word) {
        return !stop_words.contains(word);
      });
  return telling.empty() ? all : telling;
}

}  // namespace

Xapian::Query value_query(const QueryNode& node,
                          const Vocabulary& vocabulary,
                          std::vector<QueryProblem>& unknown) {
  const FieldSpec& spec = spec_of(*node.field);
  const std::string term = exact_term(spec.prefix, fold(node.value));
  if (!spec.faceted || vocabulary.database.term_exists(term)) return Xapian::Query(term);
  std::vector<Xapian::Query> named;
  for (const std::uint32_t ordinal :
       vocabulary.names.named(*node.field, name_words(node, vocabulary.stop_words))) {
    if (named.size() == kMaxNamedValues) break;
    const std::string id = vocabulary.names.value(*node.field, ordinal).id;
    named.emplace_back(exact_term(spec.prefix, fold(id)));
  }
  const bool written = node.span.end > 0;
  if (named.empty() && written) {
    unknown.push_back(
        {"no article has the " + std::string(spec.name) + " '" + node.value + "'", node.span});
  }
  return {Xapian::Query::OP_OR, named.begin(), named.end()};
}

Xapian::Query days_query(const QueryNode& node) {
  constexpr auto kFirstInstant = std::numeric_limits<std::int64_t>::min();
  constexpr auto kLastInstant = std::numeric_limits<std::int64_t>::max();
  return {Xapian::Query::OP_VALUE_RANGE,
          static_cast<Xapian::valueno>(spec_of(Field::Published).slot),
          encode_published({node.first_day, kFirstInstant}),
          encode_published({node.last_day, kLastInstant})};
}

}  // namespace readout::engine
