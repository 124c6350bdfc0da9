// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "engine/fields/schema.h"
#include "engine/searching/text_queries.h"
#include "engine/searching/word_forms.h"

namespace readout::engine {
namespace {

/// All words of a NEAR are of one field, or of none.
std::optional<Field> field_of(const QueryNode& node) {
  return node.children.empty() ? node.field : field_of(node.children.front());
}

}  // namespace

Clause TextQueries::near(const QueryNode& node) {
  NearChain chain;
  std::vector<Clause> weights;
  for (const QueryNode& child : node.children) {
    NearSide side{{}, child.distance, part_++};
    std::vector<Clause> words;
    add_side(child, side, words);
    weights.push_back(clause_of(Clause::Kind::Any, std::move(words)));
    chain.push_back(std::move(side));
  }
  if (!dark_) out_.ranked = true;
  const auto only = field_of(node);
  std::vector<WantedPlaces> fields;
  for (const Field field : {Field::Body, Field::Title}) {
    if (only && *only != field) continue;
    fields.push_back({field, chain});
    if (!dark_) (field == Field::Body ? out_.body : out_.title).nears.push_back(chain);
  }
  return weighed_by(std::move(weights), std::move(fields));
}

void TextQueries::add_side(const QueryNode& node,
                           NearSide& side,
                           std::vector<Clause>& weights) const {
  if (node.kind == QueryNode::Kind::Or) {
    for (const QueryNode& child : node.children) add_side(child, side, weights);
    return;
  }
  if (node.kind == QueryNode::Kind::Word || node.kind == QueryNode::Kind::Prefix) {
    const std::vector<std::string> words =
        node.kind == QueryNode::Kind::Word
            ? forms_of(node)
            : words_with_prefix(node.terms.front(), vocabulary_.index);
    for (const std::string& word : words) side.runs.push_back({word});
    weights.push_back(as_one(node, words));
    return;
  }
  std::vector<std::string> run = node.terms;
  if (node.kind == QueryNode::Kind::Compound) {
    side.runs.push_back({run.back()});  // the joined form
    weights.push_back(as_one(node, {run.back()}));
    run.pop_back();
  }
  std::vector<Clause> words;
  words.reserve(run.size());
  for (const std::string& term : run) words.push_back(as_one(node, {term}));
  weights.push_back(clause_of(Clause::Kind::All, std::move(words)));
  side.runs.push_back(std::move(run));
}

}  // namespace readout::engine
