// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/query_compiler.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <utility>

#include "base/fold.h"
#include "engine/fields/schema.h"
#include "engine/format/published_value.h"
#include "engine/searching/word_forms.h"
#include "engine/terms/exact_term.h"
#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

using Kind = QueryNode::Kind;

Xapian::Query all_articles() {
  // Not Xapian::Query::MatchAll: copying that static object in two threads is a data race.
  return Xapian::Query(std::string());
}

bool is_filter(const QueryNode& node) {
  return node.kind == Kind::Exact || node.kind == Kind::Days;
}

bool is_wanted(const QueryNode& node) { return !is_filter(node) && node.kind != Kind::Not; }

std::string title_term(const std::string& word) {
  return std::string(spec_of(Field::Title).prefix) + word;
}

Xapian::Query scaled(const Xapian::Query& query, double share) {
  return {Xapian::Query::OP_SCALE_WEIGHT, query, share};
}

class Compiler {
 public:
  Compiler(MatchMode match, const Vocabulary& vocabulary)
      : match_(match), vocabulary_(vocabulary) {}

  CompiledQuery run(const QueryNode& root) {
    out_.everything = root.kind == Kind::Everything;
    out_.query = compile(root);
    if (root.kind == Kind::Sequence) {
      const bool drop = has_content(root);
      out_.alternatives = static_cast<std::size_t>(
          std::count_if(root.children.begin(), root.children.end(), [&](const QueryNode& child) {
            return is_wanted(child) && !(drop && is_stop_word(child));
          }));
    }
    return std::move(out_);
  }

 private:
  Xapian::Query compile(const QueryNode& node) {
    switch (node.kind) {
      case Kind::Everything:
        return all_articles();
      case Kind::Word:
        return word(node);
      case Kind::Prefix:
        return prefix(node);
      case Kind::Near:
        return near(node);
      case Kind::Phrase:
        return node.terms.size() == 1 ? words(node, node.terms) : phrase(node, node.terms);
      case Kind::Compound:
        return compound(node);
      case Kind::Exact:
        return value(node);
      case Kind::Days:
        return days(node);
      case Kind::Sequence:
        return joined(node,
                      match_ == MatchMode::Any ? Xapian::Query::OP_OR : Xapian::Query::OP_AND);
      case Kind::And:
        return joined(node, Xapian::Query::OP_AND);
      case Kind::Or:
        return either(node);
      case Kind::Not:
        return {Xapian::Query::OP_AND_NOT, all_articles(), excluded(node)};
    }
    return all_articles();
  }

  [[nodiscard]] bool in_title(const QueryNode& node) const {
    return !node.field || *node.field == Field::Title;
  }
  [[nodiscard]] bool in_body(const QueryNode& node) const {
    return !node.field || *node.field == Field::Body;
  }

  [[nodiscard]] bool is_stop_word(const QueryNode& node) const {
    return node.kind == Kind::Word && !node.field &&
           vocabulary_.stop_words.contains(node.terms.front());
  }
  /// Whether anything to search for is left without the stop words.
  [[nodiscard]] bool has_content(const QueryNode& sequence) const {
    return std::any_of(
        sequence.children.begin(), sequence.children.end(), [this](const QueryNode& child) {
          return is_wanted(child) && !is_stop_word(child);
        });
  }

  /// A word by all its forms, the one that was typed counting a little more.
  Xapian::Query word(const QueryNode& node) {
    const std::string& typed = node.terms.front();
    const std::vector<std::string> forms =
        word_forms(typed, vocabulary_.database, vocabulary_.stemmers);
    Xapian::Query any_form = words(node, forms);
    if (forms.size() < 2) return any_form;
    const Xapian::Query exact = as_one(node, {typed});
    if (exact.empty()) return any_form;
    return {Xapian::Query::OP_AND_MAYBE, any_form, scaled(exact, kTypedFormBoost)};
  }

  /// Any of some words, in the node's fields, as one: their frequencies in an article are added up
  /// before ranking. Empty if the index has none of them.
  [[nodiscard]] Xapian::Query as_one(const QueryNode& node,
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

  Xapian::Query words(const QueryNode& node, const std::vector<std::string>& forms) {
    light(node, forms);
    Xapian::Query query = as_one(node, forms);
    if (!query.empty()) return query;
    // A term that the index does not have matches nothing.
    return Xapian::Query(in_body(node) ? forms.front() : title_term(forms.front()));
  }

  Xapian::Query prefix(const QueryNode& node) {
    const std::vector<std::string> found = words_with_prefix(node.terms[0], vocabulary_.database);
    if (found.empty()) return words(node, node.terms);
    return words(node, found);
  }

  Xapian::Query phrase(const QueryNode& node, const std::vector<std::string>& terms) {
    std::vector<Xapian::Query> fields;
    if (in_body(node)) fields.push_back(phrase_in(terms, std::string(spec_of(Field::Body).prefix)));
    if (in_title(node))
      fields.push_back(phrase_in(terms, std::string(spec_of(Field::Title).prefix)));
    light_phrase(node, terms);
    std::vector<Xapian::Query> words;
    words.reserve(terms.size());
    for (const std::string& term : terms) words.push_back(as_one(node, {term}));
    return weighed_by(words, {Xapian::Query::OP_OR, fields.begin(), fields.end()});
  }

  /// What `places` matches, weighing what its words do. By itself a phrase would weigh the sum of
  /// its terms in each field, and a headline's terms, rare as they are, would outweigh all else.
  static Xapian::Query weighed_by(const std::vector<Xapian::Query>& words,
                                  const Xapian::Query& places) {
    return {Xapian::Query::OP_FILTER,
            Xapian::Query(Xapian::Query::OP_AND, words.begin(), words.end()),
            places};
  }

  static Xapian::Query phrase_in(const std::vector<std::string>& terms, const std::string& prefix) {
    std::vector<Xapian::Query> parts;
    parts.reserve(terms.size());
    for (const std::string& term : terms) parts.emplace_back(prefix + term);
    return {Xapian::Query::OP_PHRASE,
            parts.begin(),
            parts.end(),
            static_cast<Xapian::termcount>(parts.size())};
  }

  /// The words in their most frequent forms, in one field, at most the given distance apart.
  Xapian::Query near(const QueryNode& node) {
    std::vector<std::vector<std::string>> words;
    std::vector<Xapian::Query> weights;
    for (const QueryNode& child : node.children) {
      words.push_back(word_forms(child.terms.front(), vocabulary_.database, vocabulary_.stemmers));
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

  Xapian::Query compound(const QueryNode& node) {
    std::vector<std::string> parts(node.terms.begin(), node.terms.end() - 1);
    const Xapian::Query in_parts = phrase(node, parts);
    return in_parts | words(node, {node.terms.back()});
  }

  /// Without stop words: "New York Times" also finds "The New York Times", and the other way round.
  [[nodiscard]] std::vector<std::string> name_words(const QueryNode& node) const {
    const std::vector<std::string> all = written_terms(node.value).parts;
    std::vector<std::string> telling;
    std::copy_if(
        all.begin(), all.end(), std::back_inserter(telling), [this](const std::string& word) {
          return !vocabulary_.stop_words.contains(word);
        });
    return telling.empty() ? all : telling;
  }

  /// A whole value, such as an id; else all values whose names have its words: "author:smith".
  Xapian::Query value(const QueryNode& node) {
    const FieldSpec& spec = spec_of(*node.field);
    const std::string term = exact_term(spec.prefix, fold(node.value));
    if (!spec.faceted || vocabulary_.database.term_exists(term)) return Xapian::Query(term);
    std::vector<Xapian::Query> named;
    for (const std::uint32_t ordinal : vocabulary_.names.named(*node.field, name_words(node))) {
      if (named.size() == kMaxNamedValues) break;
      const std::string id = vocabulary_.names.value(*node.field, ordinal).id;
      named.emplace_back(exact_term(spec.prefix, fold(id)));
    }
    const bool written = node.span.end > 0;
    if (named.empty() && written) {
      out_.unknown.push_back(
          {"no article has the " + std::string(spec.name) + " '" + node.value + "'", node.span});
    }
    return {Xapian::Query::OP_OR, named.begin(), named.end()};
  }

  static Xapian::Query days(const QueryNode& node) {
    constexpr auto kFirstInstant = std::numeric_limits<std::int64_t>::min();
    constexpr auto kLastInstant = std::numeric_limits<std::int64_t>::max();
    return {Xapian::Query::OP_VALUE_RANGE,
            static_cast<Xapian::valueno>(spec_of(Field::Published).slot),
            encode_published({node.first_day, kFirstInstant}),
            encode_published({node.last_day, kLastInstant})};
  }

  Xapian::Query joined(const QueryNode& node, Xapian::Query::op op) {
    std::vector<Xapian::Query> wanted;
    std::vector<Xapian::Query> filters;
    std::vector<Xapian::Query> unwanted;
    const bool drop = node.kind == Kind::Sequence && has_content(node);
    for (const QueryNode& child : node.children) {
      if (child.kind == Kind::Not) {
        unwanted.push_back(excluded(child));
      } else if (is_filter(child)) {
        filters.push_back(compile(child));
      } else if (drop && is_stop_word(child)) {
        if (!dark_) out_.ignored.push_back(child.value);
      } else {
        wanted.push_back(compile(child));
      }
    }
    Xapian::Query query =
        wanted.empty() ? all_articles() : Xapian::Query(op, wanted.begin(), wanted.end());
    if (node.kind == Kind::Sequence && !dark_) pair_up(node, drop);
    for (const Xapian::Query& filter : filters)
      query = Xapian::Query(Xapian::Query::OP_FILTER, query, filter);
    for (const Xapian::Query& without : unwanted)
      query = Xapian::Query(Xapian::Query::OP_AND_NOT, query, without);
    return query;
  }

  /// Words that follow one another in the query count more where they are near in the text.
  void pair_up(const QueryNode& sequence, bool without_stop_words) {
    const std::string* before = nullptr;
    for (const QueryNode& child : sequence.children) {
      if (without_stop_words && is_stop_word(child)) continue;
      const bool plain = child.kind == Kind::Word && !child.field;
      const std::string* here = plain ? &child.terms.front() : nullptr;
      if (here != nullptr && before != nullptr && *here != *before) add_pair(*before, *here);
      before = here;
    }
  }

  void add_pair(const std::string& first, const std::string& second) {
    const Xapian::Database& database = vocabulary_.database;
    if (out_.near_pairs.size() == kMaxNearPairs) return;
    if (!database.term_exists(first) || !database.term_exists(second)) return;
    const std::array parts = {Xapian::Query(first), Xapian::Query(second)};
    const Xapian::Query near(Xapian::Query::OP_NEAR, parts.begin(), parts.end(), kNearWindow);
    out_.near_pairs.push_back(scaled(near, kNearBoost));
  }

  Xapian::Query either(const QueryNode& node) {
    std::vector<Xapian::Query> parts;
    for (const QueryNode& child : node.children) parts.push_back(compile(child));
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
  }

  /// Exclusions are neither highlighted nor ranked.
  Xapian::Query excluded(const QueryNode& negation) {
    const bool before = std::exchange(dark_, true);
    Xapian::Query query = compile(negation.children.front());
    dark_ = before;
    return query;
  }

  void light(const QueryNode& node, const std::vector<std::string>& forms) {
    if (dark_) return;
    out_.ranked = true;
    for (const std::string& form : forms) {
      if (in_title(node)) out_.title.words.try_emplace(form, part_);
      if (in_body(node)) out_.body.words.try_emplace(form, part_);
    }
    ++part_;
  }

  void light_phrase(const QueryNode& node, const std::vector<std::string>& terms) {
    if (dark_) return;
    out_.ranked = true;
    if (in_title(node)) out_.title.phrases.push_back({terms, part_});
    if (in_body(node)) out_.body.phrases.push_back({terms, part_});
    ++part_;
  }

  MatchMode match_;
  const Vocabulary& vocabulary_;
  CompiledQuery out_;
  std::uint32_t part_ = 0;
  bool dark_ = false;
};

}  // namespace

CompiledQuery compile_query(const QueryNode& root, MatchMode match, const Vocabulary& vocabulary) {
  return Compiler(match, vocabulary).run(root);
}

}  // namespace readout::engine
