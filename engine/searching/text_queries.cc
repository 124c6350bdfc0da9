// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/text_queries.h"

#include "engine/fields/schema.h"
#include "engine/searching/word_forms.h"

namespace readout::engine {
namespace {

bool in_title(const QueryNode& node) { return !node.field || *node.field == Field::Title; }
bool in_body(const QueryNode& node) { return !node.field || *node.field == Field::Body; }

std::string title_term(const std::string& word) {
  return std::string(spec_of(Field::Title).prefix) + word;
}

Xapian::Query phrase_in(const std::vector<std::string>& terms,
                        unsigned gaps,
                        const std::string& prefix) {
  std::vector<Xapian::Query> parts;
  parts.reserve(terms.size());
  for (const std::string& term : terms) parts.emplace_back(prefix + term);
  return {Xapian::Query::OP_PHRASE,
          parts.begin(),
          parts.end(),
          static_cast<Xapian::termcount>(parts.size() + gaps)};
}

}  // namespace

Xapian::Query scaled(const Xapian::Query& query, double share) {
  return {Xapian::Query::OP_SCALE_WEIGHT, query, share};
}

Xapian::Query weighed_by(const std::vector<Xapian::Query>& words, const Xapian::Query& places) {
  return {Xapian::Query::OP_FILTER,
          Xapian::Query(Xapian::Query::OP_AND, words.begin(), words.end()),
          places};
}

Xapian::Query TextQueries::word(const QueryNode& node) {
  const std::string& typed = node.terms.front();
  const std::vector<std::string> forms =
      word_forms(typed, vocabulary_.database, vocabulary_.inflections);
  Xapian::Query any_form = weighed_by_family(node, forms, words(node, forms));
  if (forms.size() < 2) return any_form;
  const Xapian::Query exact = as_one(node, {typed});
  if (exact.empty()) return any_form;
  return {Xapian::Query::OP_AND_MAYBE, any_form, scaled(exact, kTypedFormBoost)};
}

Xapian::Query TextQueries::weighed_by_family(const QueryNode& node,
                                             std::vector<std::string> forms,
                                             const Xapian::Query& any_form) {
  if (match_ != MatchMode::Any || dark_) return any_form;
  const std::vector<std::string> derived =
      derived_words(node.terms.front(), forms, vocabulary_.database, vocabulary_.inflections);
  if (derived.empty()) return any_form;
  forms.insert(forms.end(), derived.begin(), derived.end());
  families_.push_back(scaled(as_one(node, forms), kFamilyShare));
  return scaled(any_form, 1 - kFamilyShare);
}

Xapian::Query TextQueries::lifted(Xapian::Query query) const {
  for (const Xapian::Query& family : families_)
    query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, family);
  return query;
}

/// Any of some words, in the node's fields, as one: their frequencies in an article are added up
/// before ranking. Empty if the index has none of them.
Xapian::Query TextQueries::as_one(const QueryNode& node,
                                  const std::vector<std::string>& forms) const {
  std::vector<Xapian::Query> terms;
  for (const std::string& form : forms) {
    if (in_body(node) && vocabulary_.database.term_exists(form)) terms.emplace_back(form);
    if (in_title(node) && vocabulary_.database.term_exists(title_term(form)))
      terms.emplace_back(title_term(form));
  }
  if (terms.size() == 1) return terms.front();
  return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

Xapian::Query TextQueries::words(const QueryNode& node, const std::vector<std::string>& forms) {
  light(node, forms);
  Xapian::Query query = as_one(node, forms);
  if (!query.empty()) return query;
  // A term that the index does not have matches nothing.
  return Xapian::Query(in_body(node) ? forms.front() : title_term(forms.front()));
}

Xapian::Query TextQueries::prefix(const QueryNode& node) {
  const std::vector<std::string> found = words_with_prefix(node.terms[0], vocabulary_.database);
  if (found.empty()) return words(node, node.terms);
  return words(node, found);
}

Xapian::Query TextQueries::phrase(const QueryNode& node) {
  return node.terms.size() == 1 ? words(node, node.terms) : phrase(node, node.terms);
}

Xapian::Query TextQueries::phrase(const QueryNode& node, const std::vector<std::string>& terms) {
  std::vector<Xapian::Query> fields;
  for (const Field field : {Field::Body, Field::Title}) {
    if (node.field && *node.field != field) continue;
    fields.push_back(phrase_in(terms, node.gaps, std::string(spec_of(field).prefix)));
  }
  light_phrase(node, terms);
  std::vector<Xapian::Query> words;
  words.reserve(terms.size());
  for (const std::string& term : terms) words.push_back(as_one(node, {term}));
  return weighed_by(words, {Xapian::Query::OP_OR, fields.begin(), fields.end()});
}

Xapian::Query TextQueries::compound(const QueryNode& node) {
  std::vector<std::string> parts(node.terms.begin(), node.terms.end() - 1);
  const Xapian::Query in_parts = phrase(node, parts);
  return in_parts | words(node, {node.terms.back()});
}

void TextQueries::light(const QueryNode& node, const std::vector<std::string>& forms) {
  if (dark_) return;
  out_.ranked = true;
  for (const std::string& form : forms) {
    if (in_title(node)) out_.title.words.try_emplace(form, part_);
    if (in_body(node)) out_.body.words.try_emplace(form, part_);
  }
  ++part_;
}

void TextQueries::light_phrase(const QueryNode& node, const std::vector<std::string>& terms) {
  if (dark_) return;
  out_.ranked = true;
  if (in_title(node)) out_.title.phrases.push_back({terms, node.gaps, part_});
  if (in_body(node)) out_.body.phrases.push_back({terms, node.gaps, part_});
  ++part_;
}

}  // namespace readout::engine
