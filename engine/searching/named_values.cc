// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/named_values.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "article/canonical_url.h"
#include "base/fold.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

/// So many of the values that may be meant are told by name, and one more where that is all.
constexpr std::size_t kTold = 3;

/// "Bill Clinton (actor:bill-clinton)"; a value that is its own name only as it is asked for.
std::string shown(Field field, const FacetValue& value) {
  const std::string_view quote = value.id.find(' ') == std::string::npos ? "" : "\"";
  std::string asked(spec_of(field).name);
  asked.append(":").append(quote).append(value.id).append(quote);
  return value.name == value.id ? asked : value.name + " (" + asked + ")";
}

/// "a, b or c", the first of them; then how many more.
std::string alternatives(Field field, const std::vector<FacetValue>& values) {
  std::string text;
  const std::size_t told = values.size() == kTold + 1 ? kTold + 1 : std::min(kTold, values.size());
  const std::size_t others = values.size() - told;
  for (std::size_t i = 0; i < told; ++i) {
    const bool last = i + 1 == told && others == 0;
    if (i > 0) text += last ? " or " : ", ";
    text += shown(field, values[i]);
  }
  if (others > 0) text += " or one of " + std::to_string(others) + " others";
  return text;
}

std::vector<FacetValue> values_of(Field field,
                                  const std::vector<std::uint32_t>& ordinals,
                                  const FacetNames& names) {
  std::vector<FacetValue> values;
  values.reserve(ordinals.size());
  for (const std::uint32_t ordinal : ordinals) values.push_back(names.value(field, ordinal));
  return values;
}

/// What to write instead of a value that has an operator in it; empty where it has none.
std::string instead_of(const FieldSpec& field, std::string_view text) {
  const std::string name(field.name);
  if (text.starts_with('-') || text.starts_with('!'))
    return "; what is to be left out stands in the query, as -" + name + ":" +
           std::string(text.substr(1));
  if (text.starts_with('*') || text.ends_with('*'))
    return "; a value can't be looked for by a part of it with *";
  return {};
}

std::string nobody_has(const FieldSpec& field, const std::string& text) {
  return "no article has the " + std::string(field.name) + " '" + text + "'";
}

/// How to ask for several values, where a text may have several.
std::string one_by_one(const FieldSpec& field, const std::string& text) {
  const bool several =
      text.find(',') != std::string::npos || text.find(" OR ") != std::string::npos;
  const std::string name(field.name);
  return several ? "; several are asked for as " + name + ":(a OR b), or by a parameter each" : "";
}

/// Of an address or site that is no article's.
std::string nobody_is_at(const FieldSpec& field, const std::string& text) {
  const std::string host = article::host_of(text);
  const std::string key = article::address_key(text);
  const bool host_alone = !host.empty() && key.find('/') == std::string::npos;
  return nobody_has(field, text) + (spec_of(Field::Url).name == field.name && host_alone
                                        ? "; write site:" + host + " for all of that host"
                                        : "");
}

/// The values that a name stands for: none for a text with an operator in it, unless it is the
/// whole name of one.
std::vector<std::uint32_t> meant_by(Field field,
                                    const std::string& text,
                                    const NameResolver& resolver) {
  std::vector<std::uint32_t> meant = resolver.meant(field, text);
  if (instead_of(spec_of(field), text).empty()) return meant;
  std::erase_if(meant, [&](std::uint32_t ordinal) {
    const FacetValue value = resolver.names().value(field, ordinal);
    return fold(value.id) != fold(text) && fold(value.name) != fold(text);
  });
  return meant;
}

/// Of an id that is somebody else's name in the catalogue too; empty where it is not.
std::string other_bearers(Field field,
                          const std::string& text,
                          std::uint32_t itself,
                          const NameResolver& resolver) {
  std::vector<std::uint32_t> others = resolver.meant(field, text);
  std::erase(others, itself);
  if (others.empty()) return {};
  return "'" + text + "' is taken as the " + std::string(spec_of(field).name) +
         " with that id; did you mean " +
         alternatives(field, values_of(field, others, resolver.names())) + "?";
}

/// Empty where the text names exactly one value.
std::string problem_of(Field field,
                       const std::string& text,
                       const std::vector<FacetValue>& values,
                       const NameResolver& resolver) {
  if (values.size() == 1) return {};
  if (values.size() > 1) {
    return "'" + text + "' may be " + alternatives(field, values) + ": " +
           (values.size() == 2 ? "both" : "all of them") + " are taken";
  }
  const std::string instead = instead_of(spec_of(field), text);
  if (!instead.empty()) return nobody_has(spec_of(field), text) + instead;
  std::vector<std::uint32_t> near;
  for (const NameResolver::Offer& offer : resolver.offered(field, text)) {
    if (near.size() < kTold) near.push_back(offer.ordinal);
  }
  std::string message = nobody_has(spec_of(field), text);
  if (near.empty()) return message + one_by_one(spec_of(field), text);
  return message + "; did you mean " +
         alternatives(field, values_of(field, near, resolver.names())) + "?";
}

void name_values(QueryNode& node,
                 const NameResolver& resolver,
                 const IndexView& index,
                 std::vector<QueryProblem>& out) {
  for (QueryNode& child : node.children) name_values(child, resolver, index, out);
  if (node.kind != QueryNode::Kind::Exact) return;
  const FieldSpec& spec = spec_of(*node.field);
  if (!spec.faceted) {
    if (!index.has(value_term(spec, node.value)))
      out.push_back({nobody_is_at(spec, node.value), node.span});
    return;
  }
  const std::vector<std::uint32_t> meant = meant_by(*node.field, node.value, resolver);
  node.values = values_of(*node.field, meant, resolver.names());
  const bool written = node.span.end > 0;
  if (!written) return;
  std::string message = problem_of(*node.field, node.value, node.values, resolver);
  if (!message.empty()) out.push_back({std::move(message), node.span});
}

}  // namespace

NamedQuery named_query(QueryNode root, const NameResolver& resolver, const IndexView& index) {
  NamedQuery query{std::move(root), {}};
  name_values(query.root, resolver, index, query.problems);
  return query;
}

NamedFilters named_filters(const std::vector<Selection>& selections, const NameResolver& resolver) {
  NamedFilters filters;
  for (const Selection& selection : selections) {
    Choice choice{selection.field, {}};
    for (const std::string& text : selection.values) {
      // What a facet has counted under an id, the same id must find.
      const auto itself = resolver.with_id(selection.field, text);
      std::vector<std::uint32_t> meant =
          itself ? std::vector<std::uint32_t>{*itself} : meant_by(selection.field, text, resolver);
      std::vector<FacetValue> values = values_of(selection.field, meant, resolver.names());
      std::string message = itself ? other_bearers(selection.field, text, *itself, resolver)
                                   : problem_of(selection.field, text, values, resolver);
      if (!message.empty()) {
        filters.problems.push_back(
            {std::move(message), {}, std::string(spec_of(selection.field).name)});
      }
      for (FacetValue& value : values) value.selected = true;
      choice.values.push_back({text, std::move(meant)});
      filters.told.push_back({selection.field, text, std::move(values)});
    }
    filters.choices.push_back(std::move(choice));
  }
  return filters;
}

}  // namespace readout::engine
