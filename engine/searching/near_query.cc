// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fields/schema.h"
#include "engine/searching/text_queries.h"
#include "engine/searching/word_forms.h"

namespace readout::engine {

Xapian::Query TextQueries::near(const QueryNode& node) {
  std::vector<std::vector<std::string>> words;
  std::vector<Xapian::Query> weights;
  for (const QueryNode& child : node.children) {
    words.push_back(word_forms(child.terms.front(), vocabulary_.database, vocabulary_.inflections));
    if (words.back().size() > kMaxNearForms) words.back().resize(kMaxNearForms);
    light(child, words.back());
    weights.push_back(as_one(child, words.back()));
  }
  std::vector<Xapian::Query> fields;
  for (const Field field : {Field::Body, Field::Title}) {
    if (node.field && *node.field != field) continue;
    std::vector<Xapian::Query> sides;
    for (const auto& forms : words) {
      std::vector<Xapian::Query> terms;
      terms.reserve(forms.size());
      for (const std::string& form : forms)
        terms.emplace_back(std::string(spec_of(field).prefix) + form);
      sides.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
    }
    // Xapian counts the words of the window, both ends included.
    fields.emplace_back(
        Xapian::Query::OP_NEAR, sides.begin(), sides.end(), node.distance + sides.size() - 1);
  }
  return weighed_by(weights, {Xapian::Query::OP_OR, fields.begin(), fields.end()});
}

}  // namespace readout::engine
