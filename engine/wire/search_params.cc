// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/search_params.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

#include "engine/query/spoken_days.h"

namespace readout::engine {
namespace {

using Message = std::optional<std::string>;

constexpr std::size_t kMaxValueBytes = 1024;

Message set_query(SearchRequest& request, const SearchParameter&, std::string_view value) {
  request.query = value;
  return std::nullopt;
}

/// The request's member is the enum of the parameter's choices, or an optional of it.
template <auto member>
Message set_choice(SearchRequest& request,
                   const SearchParameter& parameter,
                   std::string_view value) {
  auto& target = request.*member;
  const std::size_t place = *choice_named(value, parameter.choices);
  if constexpr (std::is_enum_v<std::remove_reference_t<decltype(target)>>) {
    target = static_cast<std::remove_reference_t<decltype(target)>>(place);
  } else {
    target = static_cast<typename std::remove_reference_t<decltype(target)>::value_type>(place);
  }
  return std::nullopt;
}

template <bool SearchRequest::*member>
Message set_switch(SearchRequest& request, const SearchParameter&, std::string_view value) {
  request.*member = value == "on";
  return std::nullopt;
}

template <std::size_t SearchRequest::*member>
Message set_number(SearchRequest& request, const SearchParameter&, std::string_view value) {
  request.*member = whole_number(value);
  return std::nullopt;
}

Message set_fresh(SearchRequest& request, const SearchParameter&, std::string_view value) {
  request.fresh = share(value);
  return std::nullopt;
}

Message add_selection(SearchRequest& request,
                      const SearchParameter& parameter,
                      std::string_view value) {
  if (value.empty()) return "must not be empty";
  const Field field = *field_named(parameter.name);
  auto selection = std::find_if(request.selections.begin(),
                                request.selections.end(),
                                [&](const Selection& other) { return other.field == field; });
  if (selection == request.selections.end()) {
    selection = request.selections.insert(selection, Selection{field, {}});
  }
  auto& values = selection->values;
  if (std::find(values.begin(), values.end(), value) != values.end()) return std::nullopt;
  if (values.size() == kMaxSelectedValues) {
    return "may be given at most " + std::to_string(kMaxSelectedValues) + " times";
  }
  values.emplace_back(value);
  return std::nullopt;
}

/// REQUIRES: fits its type.
DaySpan days_in(std::string_view value) { return *read_days(value, current_day()).span; }

Message set_from(SearchRequest& request, const SearchParameter&, std::string_view value) {
  const std::int32_t first = days_in(value).first;
  if (first == kFirstDay) return "has no beginning";
  request.from_day = first;
  return std::nullopt;
}

Message set_to(SearchRequest& request, const SearchParameter&, std::string_view value) {
  const std::int32_t last = days_in(value).last;
  if (last == kLastDay) return "has no end";
  request.to_day = last;
  return std::nullopt;
}

Message set_facets(SearchRequest& request, const SearchParameter&, std::string_view value) {
  request.facets.clear();
  if (value == "none") return std::nullopt;
  for (const std::string_view name : names_in(value, ',')) {
    const Field field = *field_named(name);
    if (std::find(request.facets.begin(), request.facets.end(), field) == request.facets.end()) {
      request.facets.push_back(field);
    }
  }
  return std::nullopt;
}

Message set_timeline_by(SearchRequest& request, const SearchParameter&, std::string_view value) {
  request.timeline_by = field_named(value);
  return std::nullopt;
}

Message set_members(SearchRequest& request, const SearchParameter&, std::string_view value) {
  const std::vector<std::string_view> known = hit_member_names();  // of static text
  std::vector<std::string_view> wanted;
  for (const std::string_view name : names_in(value, ','))
    wanted.push_back(*std::find(known.begin(), known.end(), name));
  request.hit_members = HitMembers(std::move(wanted));
  return std::nullopt;
}

constexpr std::string_view kTimelineFields = "none|actor|issue|source|author|language|section";

/// "none", then the faceted fields in the order of the table.
constexpr bool are_faceted(std::string_view names) {
  if (!names.starts_with("none")) return false;
  names.remove_prefix(4);
  for (const Field field : kFacetedFields) {
    const std::string_view name = spec_of(field).name;
    if (!names.starts_with('|') || !names.substr(1).starts_with(name)) return false;
    names.remove_prefix(1 + name.size());
  }
  return names.empty();
}
static_assert(are_faceted(kTimelineFields), "each faceted field may have timelines of its values");

constexpr auto kOwnParameters = std::to_array<SearchParameter>({
    {.name = "q",
     .type = ParameterType::Query,
     .maximum = kMaxQueryBytes,
     .help = "what to look for, in the query language; empty: everything",
     .role = ParameterRole::Query,
     .set = set_query},
    {.name = "match",
     .type = ParameterType::Choice,
     .choices = kMatchModes,
     .initial = "auto",
     .help = "whether an article must have all words; auto: all first, then most of them",
     .set = set_choice<&SearchRequest::match>},
    {.name = "facet_mode",
     .type = ParameterType::Choice,
     .choices = kFacetModes,
     .initial = "any",
     .help = "whether one of several values of a filter is enough, or all are needed",
     .set = set_choice<&SearchRequest::facet_mode>},
    {.name = "from",
     .type = ParameterType::Date,
     .help = "first day of publication; of a year, a month or \"last week\" its first day",
     .set = set_from},
    {.name = "to",
     .type = ParameterType::Date,
     .help = "last day of publication; of a year, a month or \"last week\" its last day",
     .set = set_to},
    {.name = "sort",
     .type = ParameterType::Choice,
     .choices = kSortOrders,
     .help = "order of the hits; by default relevance, or newest for a search without words",
     .role = ParameterRole::Order,
     .set = set_choice<&SearchRequest::sort>},
    {.name = "limit",
     .type = ParameterType::Number,
     .maximum = kMaxLimit,
     .initial = "10",
     .help = "how many hits to list",
     .role = ParameterRole::Telling,
     .set = set_number<&SearchRequest::limit>},
    {.name = "offset",
     .type = ParameterType::Number,
     .maximum = kMaxOffset,
     .initial = "0",
     .help = "how many hits to skip first",
     .role = ParameterRole::Telling,
     .set = set_number<&SearchRequest::offset>},
    {.name = "facets",
     .type = ParameterType::Fields,
     .initial = "actor,issue",
     .help = "fields whose values are counted",
     .role = ParameterRole::Telling,
     .set = set_facets},
    {.name = "facet_limit",
     .type = ParameterType::Number,
     .maximum = kMaxFacetLimit,
     .initial = "20",
     .help = "how many values of each field to list",
     .role = ParameterRole::Telling,
     .set = set_number<&SearchRequest::facet_limit>},
    {.name = "copies",
     .type = ParameterType::Choice,
     .choices = kCopyModes,
     .initial = "fold",
     .help = "whether articles with one text are one hit, counted once, or a hit each",
     .set = set_choice<&SearchRequest::copies>},
    {.name = "interval",
     .type = ParameterType::Choice,
     .choices = kIntervals,
     .initial = "auto",
     .help = "length of the timeline's steps; coarser where there would be more than 1,000",
     .role = ParameterRole::Telling,
     .set = set_choice<&SearchRequest::interval>},
    {.name = "timeline_by",
     .type = ParameterType::Choice,
     .choices = kTimelineFields,
     .initial = "none",
     .help = "field whose values have timelines of their own, in JSON: those selected, else the "
             "most frequent, as many as facet_limit says",
     .role = ParameterRole::Telling,
     .set = set_timeline_by},
    {.name = "fields",
     .type = ParameterType::Members,
     .help = "members of each hit in JSON, with commas between, such as title,url; by default all; "
             "the id is always there",
     .role = ParameterRole::Telling,
     .set = set_members},
    {.name = "fresh",
     .type = ParameterType::Share,
     .initial = "0",
     .help = "how much newness weighs in relevance: from 0, not at all, to 1, where the newest hit "
             "gains as much as the best match of the text has",
     .role = ParameterRole::Order,
     .set = set_fresh},
    {.name = "fresh_half_life",
     .type = ParameterType::Number,
     .minimum = 1,
     .maximum = kMaxHalfLife,
     .initial = "30",
     .help = "days after which a hit gains half of what the newest one gains by fresh",
     .role = ParameterRole::Order,
     .set = set_number<&SearchRequest::fresh_half_life>},
    {.name = "highlight",
     .type = ParameterType::Choice,
     .choices = kOnOrOff,
     .initial = "on",
     .help = "whether titles and snippets have their found words marked",
     .role = ParameterRole::Telling,
     .set = set_switch<&SearchRequest::highlight>},
    {.name = "widen",
     .type = ParameterType::Choice,
     .choices = kOnOrOff,
     .initial = "off",
     .help = "whether a word that is an actor's name finds that actor's articles too",
     .set = set_switch<&SearchRequest::widen>},
});

/// Of a faceted field: has its name.
constexpr SearchParameter filter_by(const FieldSpec& spec) {
  return {.name = spec.name,
          .type = ParameterType::Text,
          .repeatable = true,
          .maximum = kMaxValueBytes,
          .help = spec.filter,
          .set = add_selection};
}

constexpr std::size_t kBeforeFilters = 2;

/// The own parameters of a search, with the filters by fields after the query and its mode.
constexpr auto kParameters = [] {
  std::array<SearchParameter, kOwnParameters.size() + kFacetedCount> all{};
  std::size_t at = 0;
  for (std::size_t own = 0; own < kOwnParameters.size(); ++own) {
    if (own == kBeforeFilters) {
      for (const Field field : kFacetedFields) all[at++] = filter_by(spec_of(field));
    }
    all[at++] = kOwnParameters[own];
  }
  return all;
}();

constexpr bool names_are_unique() {
  for (const SearchParameter& one : kParameters) {
    const auto same = [&one](const SearchParameter& other) { return other.name == one.name; };
    if (std::count_if(kParameters.begin(), kParameters.end(), same) > 1) return false;
  }
  return true;
}
static_assert(names_are_unique(), "no field may have the name of a parameter");

}  // namespace

std::span<const SearchParameter> search_parameters() noexcept { return kParameters; }

ParsedSearch parse_search_parameters(const ParameterList& given) {
  return parse_parameters(given, kParameters);
}

}  // namespace readout::engine
