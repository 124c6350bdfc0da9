// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/widening.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace readout::engine {
namespace {

using Kind = QueryNode::Kind;

class Widener {
 public:
  explicit Widener(const ActorNames& names) : names_(names) {}

  QueryNode widen(QueryNode node) {
    switch (node.kind) {
      case Kind::Word:
      case Kind::Phrase:
      case Kind::Compound:
        return widened_leaf(std::move(node));
      case Kind::Sequence:
        return widened_sequence(std::move(node));
      case Kind::And:
      case Kind::Or:
        for (QueryNode& child : node.children) child = widen(std::move(child));
        return node;
      default:  // exclusions, NEAR, values and prefixes name no actor
        return node;
    }
  }

  std::vector<QueryName> take_names() { return std::move(found_); }

 private:
  QueryNode beside_actor(QueryNode words, std::string written, std::string id) {
    QueryNode actor;
    actor.kind = Kind::Exact;
    actor.field = Field::Actor;
    actor.value = id;
    found_.push_back({std::move(written), std::move(id)});
    std::vector<QueryNode> sides;
    sides.push_back(std::move(words));
    sides.push_back(std::move(actor));
    return node_of(Kind::Or, std::move(sides));
  }

  QueryNode widened_leaf(QueryNode leaf) {
    if (leaf.field) return leaf;
    std::vector<std::string> terms = leaf.terms;
    if (leaf.kind == Kind::Compound) terms.pop_back();  // the joined form
    auto actor = names_.find(terms, leaf.value);
    if (!actor) return leaf;
    std::string written = leaf.value;
    return beside_actor(std::move(leaf), std::move(written), std::move(*actor));
  }

  struct Run {
    std::size_t words;
    QueryName name;
  };

  /// The longest name of several words side by side that begins at one.
  [[nodiscard]] std::optional<Run> name_at(const std::vector<QueryNode>& words,
                                           std::size_t at) const {
    std::optional<Run> longest;
    std::vector<std::string> terms;
    std::string written;
    for (std::size_t end = at; end < words.size() && terms.size() < names_.longest(); ++end) {
      const QueryNode& word = words[end];
      if (word.kind != Kind::Word || word.field) break;
      terms.push_back(word.terms.front());
      written += (written.empty() ? "" : " ") + word.value;
      auto actor = terms.size() > 1 ? names_.find(terms, written) : std::nullopt;
      if (actor) longest = Run{terms.size(), {written, std::move(*actor)}};
    }
    return longest;
  }

  QueryNode widened_sequence(QueryNode sequence) {
    std::vector<QueryNode>& words = sequence.children;
    std::vector<QueryNode> out;
    out.reserve(words.size());
    for (std::size_t at = 0; at < words.size();) {
      auto found = name_at(words, at);
      if (!found) {
        out.push_back(widen(std::move(words[at++])));
        continue;
      }
      const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
      std::vector<QueryNode> run(
          std::make_move_iterator(begin),
          std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(found->words)));
      out.push_back(beside_actor(node_of(Kind::And, std::move(run)),
                                 std::move(found->name.text),
                                 std::move(found->name.actor)));
      at += found->words;
    }
    if (out.size() == 1) return std::move(out.front());
    return node_of(Kind::Sequence, std::move(out));
  }

  const ActorNames& names_;
  std::vector<QueryName> found_;
};

}  // namespace

Widening widened(QueryNode root, const ActorNames& names) {
  Widener widener(names);
  QueryNode wider = widener.widen(std::move(root));
  return {std::move(wider), widener.take_names()};
}

}  // namespace readout::engine
