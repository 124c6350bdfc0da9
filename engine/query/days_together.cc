// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/days_together.h"

#include <algorithm>
#include <string>
#include <utility>

namespace readout::engine {
namespace {

using Node = QueryNode;

bool joins_all(const Node& node) {
  return node.kind == Node::Kind::Sequence || node.kind == Node::Kind::And;
}

/// The spans that hold for a whole group, those of groups in it too.
void collect_days(const Node& node, std::vector<const Node*>& days) {
  for (const Node& child : node.children) {
    if (child.kind == Node::Kind::Days) days.push_back(&child);
    if (joins_all(child)) collect_days(child, days);
  }
}

void remove_days(Node& node) {
  std::vector<Node> kept;
  for (Node& child : node.children) {
    if (child.kind == Node::Kind::Days) continue;
    if (joins_all(child)) remove_days(child);
    if (child.kind != Node::Kind::Everything) kept.push_back(std::move(child));
  }
  if (kept.empty()) {
    node = node_of(Node::Kind::Everything);
  } else if (kept.size() == 1) {
    Node only = std::move(kept.front());
    node = std::move(only);
  } else {
    node.children = std::move(kept);
  }
}

/// Empty where the spans have a day in common.
std::string contradiction(const std::vector<const Node*>& days) {
  DaySpan common{kFirstDay, kLastDay};
  std::string all;
  for (const Node* span : days) {
    common.first = std::max(common.first, span->first_day);
    common.last = std::min(common.last, span->last_day);
    all += (all.empty() ? "" : " and ") + to_text(*span);
  }
  if (common.first <= common.last) return {};
  return "no day is in " + all + ": left out; OR takes either";
}

}  // namespace

void drop_days_without_overlap(QueryNode& root, std::vector<QueryProblem>& problems) {
  if (joins_all(root)) {
    std::vector<const Node*> days;
    collect_days(root, days);
    std::string message = days.size() > 1 ? contradiction(days) : std::string();
    if (!message.empty()) {
      problems.push_back({std::move(message), {days.front()->span.begin, days.back()->span.end}});
      remove_days(root);
    }
  }
  for (Node& child : root.children) drop_days_without_overlap(child, problems);
}

}  // namespace readout::engine
