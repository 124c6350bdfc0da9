// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/query_compiler.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/searching/text_queries.h"
#include "engine/searching/value_queries.h"

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

class Compiler {
 public:
  Compiler(MatchMode match, const Vocabulary& vocabulary)
      : match_(match), vocabulary_(vocabulary) {}

  CompiledQuery run(const QueryNode& root) {
    out_.everything = root.kind == Kind::Everything;
    out_.query = text_.lifted(compile(root));
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
        return text_.word(node);
      case Kind::Prefix:
        return text_.prefix(node);
      case Kind::Near:
        return text_.near(node);
      case Kind::Phrase:
        return text_.phrase(node);
      case Kind::Compound:
        return text_.compound(node);
      case Kind::Exact:
        return value_query(node);
      case Kind::Days:
        return days_query(node);
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
        if (!text_.dark()) out_.ignored.push_back(child.value);
      } else {
        wanted.push_back(compile(child));
      }
    }
    Xapian::Query query =
        wanted.empty() ? all_articles() : Xapian::Query(op, wanted.begin(), wanted.end());
    if (node.kind == Kind::Sequence && !text_.dark()) pair_up(node, drop);
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
    const bool before = text_.darken(true);
    Xapian::Query query = compile(negation.children.front());
    text_.darken(before);
    return query;
  }

  MatchMode match_;
  const Vocabulary& vocabulary_;
  CompiledQuery out_;
  TextQueries text_{match_, vocabulary_, out_};
};

}  // namespace

CompiledQuery compile_query(const QueryNode& root, MatchMode match, const Vocabulary& vocabulary) {
  return Compiler(match, vocabulary).run(root);
}

}  // namespace readout::engine
