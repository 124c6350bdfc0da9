// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/query_compiler.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "engine/fields/schema.h"
#include "engine/searching/little_words.h"
#include "engine/searching/query_capitals.h"
#include "engine/searching/text_queries.h"
#include "engine/searching/value_queries.h"

namespace readout::engine {
namespace {

using Kind = QueryNode::Kind;

bool is_filter(const QueryNode& node) {
  return node.kind == Kind::Exact || node.kind == Kind::Days || node.kind == Kind::Nothing;
}

bool is_wanted(const QueryNode& node) { return !is_filter(node) && node.kind != Kind::Not; }

class Compiler {
 public:
  Compiler(const QueryNode& root, MatchMode match, const Vocabulary& vocabulary)
      : match_(match), vocabulary_(vocabulary), capitals_(root, vocabulary.stop_words) {
    if (match == MatchMode::Any) text_.weigh_derived();
  }

  CompiledQuery run(const QueryNode& root) {
    if (root.kind == Kind::Everything) return std::move(out_);
    Parts parts = parts_of_root(root);
    out_.wanted = std::move(parts.wanted);
    out_.filters = std::move(parts.filters);
    out_.unwanted = std::move(parts.unwanted);
    out_.days = std::move(parts.days);
    return std::move(out_);
  }

 private:
  /// Without groups of what only stands side by side: "a (b c)" are three words. Where any of them
  /// is enough, what a group excludes is excluded from the group alone, so it stays.
  [[nodiscard]] QueryNode opened(const QueryNode& sequence) const {
    if (match_ == MatchMode::Any) return sequence;
    QueryNode open = node_of(Kind::Sequence);
    for (const QueryNode& child : sequence.children) {
      if (child.kind != Kind::Sequence) {
        open.children.push_back(child);
        continue;
      }
      QueryNode inner = opened(child);
      std::move(inner.children.begin(), inner.children.end(), std::back_inserter(open.children));
    }
    return open;
  }

  /// "a AND (b c)" as "(a) b c" where (a) must be there: what is only side by side may lack a word.
  static QueryNode side_by_side(const QueryNode& conjunction) {
    QueryNode sequence = node_of(Kind::Sequence);
    for (const QueryNode& child : conjunction.children) {
      const bool required = is_wanted(child) && child.kind != Kind::Sequence;
      sequence.children.push_back(required ? node_of(Kind::And, {child}) : child);
    }
    return sequence;
  }

  /// What partial hits have too: what is joined by AND, and what is asked for in one field.
  static bool must_be_there(const QueryNode& node) {
    if (node.kind == Kind::And || node.field) return true;
    return !node.children.empty() &&
           std::all_of(node.children.begin(), node.children.end(), [](const QueryNode& child) {
             return child.field.has_value();
           });
  }

  /// What stands side by side, by what it asks for.
  struct Parts {
    std::vector<Clause> wanted;
    std::vector<Clause> filters;
    std::vector<Clause> unwanted;
    std::vector<DaySpan> days;
  };

  Clause compile(const QueryNode& node) {
    switch (node.kind) {
      case Kind::Everything:
        return everything();
      case Kind::Nothing:
        return any_word({});
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
        return days_query({node.first_day, node.last_day});
      case Kind::Sequence:
        return joined(node, match_ == MatchMode::Any ? Clause::Kind::Any : Clause::Kind::All);
      case Kind::And:
        return joined(node, Clause::Kind::All);
      case Kind::Or:
        return either(node);
      case Kind::Not:
        return clause_of(Clause::Kind::Without, {everything(), excluded(node)});
    }
    return everything();
  }

  [[nodiscard]] bool is_stop_word(const QueryNode& node) const {
    return node.kind == Kind::Word && !node.field &&
           vocabulary_.stop_words.contains(node.terms.front());
  }
  /// How much there is to search for without the stop words.
  [[nodiscard]] std::size_t content(const QueryNode& sequence) const {
    return static_cast<std::size_t>(std::count_if(
        sequence.children.begin(), sequence.children.end(), [this](const QueryNode& child) {
          return is_wanted(child) && !is_stop_word(child);
        }));
  }

  /// Filters and what is excluded; what is wanted is left to `want`.
  template <typename Want>
  Parts parted(const std::vector<QueryNode>& children, Want want) {
    Parts parts;
    for (std::size_t i = 0; i < children.size(); ++i) {
      const QueryNode& child = children[i];
      if (child.kind == Kind::Not) {
        parts.unwanted.push_back(excluded(child));
      } else if (child.kind == Kind::Days) {
        parts.days.push_back({child.first_day, child.last_day});
      } else if (is_filter(child)) {
        parts.filters.push_back(compile(child));
      } else if (std::optional<Clause> clause = want(i)) {
        if (must_be_there(child) && match_ == MatchMode::Auto) parts.filters.push_back(*clause);
        parts.wanted.push_back(std::move(*clause));
      }
    }
    return parts;
  }

  Parts parts_of_root(const QueryNode& root) {
    if (root.kind == Kind::Sequence) return parts_of_words(opened(root));
    const bool has_sequence =
        std::any_of(root.children.begin(), root.children.end(), [](const QueryNode& child) {
          return child.kind == Kind::Sequence;
        });
    if (root.kind == Kind::And && has_sequence && match_ == MatchMode::Auto)
      return parts_of_words(opened(side_by_side(root)));
    return parted({root}, [&](std::size_t) { return std::optional(compile(root)); });
  }

  /// Of the words side by side that the query consists of.
  Parts parts_of_words(const QueryNode& sequence) {
    const std::size_t many = match_ == MatchMode::Auto ? telling(sequence.children) : 0;
    if (many < kManyWords) return parts_of(sequence);
    text_.weigh_derived();
    Parts parts = parts_of(sequence);
    if (many <= kMostTogether) out_.together = together(sequence.children);
    return parts;
  }

  [[nodiscard]] std::size_t telling(const std::vector<QueryNode>& words) const {
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [this](const QueryNode& word) {
          return is_plain_word(word) && !is_stop_word(word);
        }));
  }

  /// What may be written in one with the word before it is looked for there.
  [[nodiscard]] std::vector<WantedPlaces> together(const std::vector<QueryNode>& words) const {
    const Joined joined = joined_neighbours(words);
    NearChain chain;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!is_plain_word(words[i]) || is_stop_word(words[i])) continue;
      if (i > 0 && !joined[i - 1].empty()) continue;
      chain.push_back({text_.runs(words[i], joined[i]), kTogetherDistance, 0});
    }
    return {{Field::Body, chain}, {Field::Title, chain}};
  }

  /// Of a Sequence. A stop word is ignored where something else is wanted, unless it belongs to the
  /// word beside it; that they stand together is then wanted too.
  Parts parts_of(const QueryNode& sequence) {
    const std::vector<QueryNode>& words = sequence.children;
    const std::size_t telling = content(sequence);
    const bool drop = telling > 0;
    const Joined joined = joined_neighbours(words);
    std::vector<bool> heard(words.size());
    std::vector<Clause> together;
    if (drop) hear_joined_words(words, joined, heard, together);
    if (drop && telling <= kMostBesideLittle) hear_little_words(words, heard, together);
    Parts parts = parted(words, [&](std::size_t i) -> std::optional<Clause> {
      if (drop && is_stop_word(words[i])) {
        if (!heard[i] && !text_.dark()) out_.ignored.push_back(words[i].value);
        return std::nullopt;
      }
      if (!is_plain_word(words[i])) return compile(words[i]);
      std::vector<std::string> others = joined[i];
      if (i > 0) others.insert(others.end(), joined[i - 1].begin(), joined[i - 1].end());
      return text_.word(words[i], others);
    });
    parts.wanted.insert(parts.wanted.end(), together.begin(), together.end());
    if (!text_.dark()) pair_up(sequence, drop);
    return parts;
  }

  /// For each word what it and the next one are, written in one; mostly nothing.
  using Joined = std::vector<std::vector<std::string>>;
  [[nodiscard]] Joined joined_neighbours(const std::vector<QueryNode>& words) const {
    Joined joined(words.size());
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (is_plain_word(words[i]) && is_plain_word(words[i + 1]))
        joined[i] = text_.in_one(words[i], words[i + 1]);
    }
    return joined;
  }

  /// A stop word that is written in one with the word before it ("follow up").
  void hear_joined_words(const std::vector<QueryNode>& words,
                         const Joined& joined,
                         std::vector<bool>& heard,
                         std::vector<Clause>& together) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (joined[i].empty() || !is_stop_word(words[i + 1])) continue;
      std::vector<Clause> ways{text_.words(words[i], joined[i])};
      if (auto apart = text_.side_by_side(&words[i], &words[i] + 2))
        ways.push_back(std::move(*apart));
      together.push_back(clause_of(Clause::Kind::Any, std::move(ways)));
      heard[i + 1] = true;
    }
  }

  void hear_little_words(const std::vector<QueryNode>& words,
                         std::vector<bool>& heard,
                         std::vector<Clause>& together) {
    for (const LittleWord& little : little_words(words, vocabulary_.stop_words)) {
      for (const WordRun& run : little.runs) {
        if (heard[little.at]) break;
        std::optional<Clause> pair = text_.side_by_side(&words[run.first], &words[run.last] + 1);
        if (!pair) continue;
        together.push_back(std::move(*pair));
        for (std::size_t i = run.first; i <= run.last; ++i) heard[i] = true;
      }
    }
  }

  /// What is inside of a group, as one.
  Clause joined(const QueryNode& node, Clause::Kind kind) {
    const auto want = [&](std::size_t i) { return std::optional(compile(node.children[i])); };
    Parts parts = node.kind == Kind::Sequence ? parts_of(node) : parted(node.children, want);
    Clause clause = parts.wanted.empty() ? everything() : clause_of(kind, std::move(parts.wanted));
    for (Clause& filter : parts.filters) clause = filtered(std::move(clause), std::move(filter));
    for (const DaySpan& span : parts.days) clause = filtered(std::move(clause), days_query(span));
    if (parts.unwanted.empty()) return clause;
    parts.unwanted.insert(parts.unwanted.begin(), std::move(clause));
    return clause_of(Clause::Kind::Without, std::move(parts.unwanted));
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
    if (out_.near_pairs.size() == kMaxNearPairs) return;
    if (!vocabulary_.index.has(first) || !vocabulary_.index.has(second)) return;
    out_.near_pairs.push_back({first, second, kNearWindow - 1, kNearBoost});
  }

  Clause either(const QueryNode& node) {
    std::vector<Clause> parts;
    for (const QueryNode& child : node.children) parts.push_back(compile(child));
    return clause_of(Clause::Kind::Any, std::move(parts));
  }

  /// Exclusions are neither highlighted nor ranked.
  Clause excluded(const QueryNode& negation) {
    const bool before = text_.darken(true);
    Clause clause = compile(negation.children.front());
    text_.darken(before);
    return clause;
  }

  MatchMode match_;
  const Vocabulary& vocabulary_;
  QueryCapitals capitals_;
  CompiledQuery out_;
  TextQueries text_{vocabulary_, capitals_, out_};
};

}  // namespace

CompiledQuery compile_query(const QueryNode& root, MatchMode match, const Vocabulary& vocabulary) {
  return Compiler(root, match, vocabulary).run(root);
}

}  // namespace readout::engine
