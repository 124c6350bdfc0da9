// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "article/dates.h"
#include "engine/query/query.h"

namespace readout::engine {
namespace {

using Kind = QueryNode::Kind;

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::Everything:
      return "everything";
    case Kind::Nothing:
      return "nothing";
    case Kind::Word:
      return "word";
    case Kind::Phrase:
    case Kind::Compound:
      return "phrase";
    case Kind::Prefix:
      return "prefix";
    case Kind::Near:
      return "near";
    case Kind::Exact:
      return "value";
    case Kind::Days:
      return "days";
    case Kind::Sequence:
      return "words";
    case Kind::And:
      return "and";
    case Kind::Or:
      return "or";
    case Kind::Not:
      return "not";
  }
  return "word";
}

/// Exclusions come last: "without rice, steel" would read as if both were excluded.
std::string children_joined(const QueryNode& node, std::string_view between) {
  std::string out;
  for (const bool left_out : {false, true}) {
    for (const QueryNode& child : node.children) {
      if ((child.kind == Kind::Not) != left_out) continue;
      if (!out.empty()) out += between;
      const bool group =
          child.kind == Kind::Or || child.kind == Kind::Sequence || child.kind == Kind::And;
      out += group ? "(" + explained(child) + ")" : explained(child);
    }
  }
  return out;
}

std::string near_text(const QueryNode& node) {
  std::string out;
  for (const QueryNode& side : node.children) {
    if (!out.empty())
      out += " within " + std::to_string(side.distance) +
             (side.distance == 1 ? " word of " : " words of ");
    out += side.kind == Kind::Or ? "(" + explained(side) + ")" : explained(side);
  }
  return out;
}

std::string days_text(const QueryNode& node) {
  const bool open_start = node.first_day == kFirstDay;
  const bool open_end = node.last_day == kLastDay;
  if (open_start && open_end) return "published at any time";
  if (open_start) return "published up to " + article::iso_day(node.last_day);
  if (open_end) return "published from " + article::iso_day(node.first_day) + " on";
  if (node.first_day == node.last_day) return "published on " + article::iso_day(node.first_day);
  return "published from " + article::iso_day(node.first_day) + " to " +
         article::iso_day(node.last_day);
}

std::string in_field(const QueryNode& node, std::string text) {
  if (!node.field) return text;
  if (*node.field == Field::Title) return text + " in the title";
  if (*node.field == Field::Body) return text + " in the text";
  return std::string(spec_of(*node.field).name) + " " + text;
}

std::string joined_text(const QueryNode& node, std::string_view between) {
  std::string out = "(";
  for (const QueryNode& child : node.children) {
    if (out.size() > 1) out += between;
    out += to_text(child);
  }
  return out + ")";
}

std::string chain_text(const QueryNode& node) {
  std::string out = "(";
  for (const QueryNode& side : node.children) {
    if (out.size() > 1) out += " NEAR/" + std::to_string(side.distance) + " ";
    out += to_text(side);
  }
  return out + ")";
}

std::string leaf_text(const QueryNode& node, const std::string& value) {
  std::string out = node.field ? std::string(spec_of(*node.field).name) + ":" : std::string();
  const bool quoted = node.kind == Kind::Phrase ||
                      (node.kind != Kind::Compound && value.find(' ') != std::string::npos);
  return quoted ? out + "\"" + value + "\"" : out + value;
}

/// A name that stands for more values than this is told as it was written.
constexpr std::size_t kToldValues = 5;

/// What `one` makes of each value that a name stands for; of the name as written where there are
/// none or too many.
template <typename One>
std::string each_value(const QueryNode& node, std::string_view between, const One& one) {
  if (node.values.empty() || node.values.size() > kToldValues)
    return one({node.value, node.value, "", 0, false});
  std::string out;
  for (const FacetValue& value : node.values) {
    if (!out.empty()) out += between;
    out += one(value);
  }
  return node.values.size() == 1 ? out : "(" + out + ")";
}

}  // namespace

std::string to_text(const QueryNode& node) {
  switch (node.kind) {
    case Kind::Everything:
      return "*";
    case Kind::Nothing:
      return "";
    case Kind::Sequence:
      return joined_text(node, " ");
    case Kind::And:
      return joined_text(node, " AND ");
    case Kind::Or:
      return joined_text(node, " OR ");
    case Kind::Not:
      return "NOT " + to_text(node.children.front());
    case Kind::Near:
      return chain_text(node);
    case Kind::Exact:
      return each_value(
          node, " OR ", [&node](const FacetValue& value) { return leaf_text(node, value.id); });
    default:
      return leaf_text(node, node.value);
  }
}

UnderstoodPart understood_part(const QueryNode& node) {
  UnderstoodPart part;
  part.kind = kind_name(node.kind);
  if (node.field) part.field = spec_of(*node.field).name;
  part.text = node.value;
  for (const FacetValue& value : node.values) part.values.push_back(value.id);
  part.parts.reserve(node.children.size());
  for (const QueryNode& child : node.children) part.parts.push_back(understood_part(child));
  return part;
}

std::string explained(const QueryNode& node) {
  switch (node.kind) {
    case Kind::Everything:
      return "all articles";
    case Kind::Nothing:
      return "no article";
    case Kind::Word:
      return in_field(node, node.value);
    case Kind::Phrase:
    case Kind::Compound:
      return in_field(node,
                      node.terms.size() == 1 ? "exactly " + node.value : "\"" + node.value + "\"");
    case Kind::Prefix:
      return in_field(node, "words that begin with " + node.terms.front());
    case Kind::Near:
      return near_text(node);
    case Kind::Exact:
      return in_field(node,
                      each_value(node, " or ", [](const FacetValue& value) { return value.name; }));
    case Kind::Days:
      return days_text(node);
    case Kind::Sequence:
    case Kind::And:
      return children_joined(node, ", ");
    case Kind::Or:
      return children_joined(node, " or ");
    case Kind::Not:
      return "without " + children_joined(node, "");
  }
  return {};
}

}  // namespace readout::engine
