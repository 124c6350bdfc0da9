// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/result_json.h"

#include <string_view>

#include <nlohmann/json.hpp>

#include "article/dates.h"
#include "base/utf8.h"

namespace readout {
namespace {

using Json = nlohmann::ordered_json;  // answers read best in the order they are documented in

std::string_view name_of(DatePrecision precision) {
  switch (precision) {
    case DatePrecision::Year:
      return "year";
    case DatePrecision::Month:
      return "month";
    case DatePrecision::Day:
      return "day";
    case DatePrecision::Instant:
      return "instant";
  }
  return "day";
}

Json marks_json(std::string_view text, const std::vector<Span>& marks) {
  CodePointOffsets points(text);
  Json out = Json::array();
  for (const Span mark : marks) out.push_back(Json::array({points(mark.begin), points(mark.end)}));
  return out;
}

std::string_view name_of(Interval interval) {
  switch (interval) {
    case Interval::Auto:
      return "auto";
    case Interval::Day:
      return "day";
    case Interval::Week:
      return "week";
    case Interval::Month:
      return "month";
    case Interval::Year:
      return "year";
  }
  return "auto";
}

Json timeline_json(const Timeline& timeline) {
  Json buckets = Json::array();
  for (const TimelineBucket& bucket : timeline.buckets) {
    buckets.push_back({{"from", iso_day(bucket.first_day)},
                       {"to", iso_day(bucket.last_day)},
                       {"count", bucket.count}});
  }
  return buckets;
}

Json part_json(const UnderstoodPart& part) {
  Json out = {{"kind", part.kind}};
  if (!part.field.empty()) out["field"] = part.field;
  if (!part.text.empty()) out["text"] = part.text;
  if (part.parts.empty()) return out;
  Json parts = Json::array();
  for (const UnderstoodPart& child : part.parts) parts.push_back(part_json(child));
  out["parts"] = std::move(parts);
  return out;
}

Json query_json(const QueryReport& query) {
  CodePointOffsets points(query.text);
  Json problems = Json::array();
  for (const QueryProblem& problem : query.problems) {
    problems.push_back({{"message", problem.message},
                        {"start", points(problem.span.begin)},
                        {"end", points(problem.span.end)}});
  }
  return {{"text", query.text},
          {"understood", query.understood},
          {"explained", query.explained},
          {"tree", part_json(query.tree)},
          {"corrected", query.corrected ? Json(*query.corrected) : Json()},
          {"relaxed", query.relaxed},
          {"ignored", query.ignored},
          {"problems", std::move(problems)}};
}

Json actors_json(const std::vector<ActorTag>& actors) {
  Json out = Json::array();
  for (const ActorTag& actor : actors) {
    out.push_back({{"id", actor.id}, {"name", actor.name}, {"type", readout::name_of(actor.type)}});
  }
  return out;
}

Json issues_json(const std::vector<IssueTag>& issues) {
  Json out = Json::array();
  for (const IssueTag& issue : issues) out.push_back({{"id", issue.id}, {"name", issue.name}});
  return out;
}

Json hit_json(const Hit& hit) {
  const auto& published = hit.published;
  return {
      {"id", hit.id},
      {"title", hit.title},
      {"url", hit.url},
      {"source", hit.source},
      {"authors", hit.authors},
      {"published", published ? Json(published->iso) : Json()},
      {"date_precision", published ? Json(name_of(published->precision)) : Json()},
      {"language", hit.language},
      {"score", hit.score ? Json(*hit.score) : Json()},
      {"snippet",
       {{"text", hit.snippet.text}, {"marks", marks_json(hit.snippet.text, hit.snippet.marks)}}},
      {"title_marks", marks_json(hit.title, hit.title_marks)},
      {"actors", actors_json(hit.actors)},
      {"issues", issues_json(hit.issues)},
      {"copies", hit.copies}};
}

/// What the kind of a field's values is called; empty where they have none.
std::string_view kind_key(Field field) {
  if (field == Field::Actor) return "type";
  if (field == Field::Issue) return "group";
  return "";
}

Json facet_json(const FacetCounts& facet) {
  const std::string_view kind = kind_key(facet.field);
  Json values = Json::array();
  for (const FacetValue& value : facet.values) {
    Json entry = {{"id", value.id}, {"name", value.name}};
    if (!kind.empty()) entry[std::string(kind)] = value.kind;
    entry["count"] = value.count;
    entry["selected"] = value.selected;
    values.push_back(std::move(entry));
  }
  return {{"values", std::move(values)}, {"more", facet.more}};
}

}  // namespace

std::string to_json(const SearchResult& result) {
  Json hits = Json::array();
  for (const Hit& hit : result.hits) hits.push_back(hit_json(hit));
  Json facets = Json::object();
  for (const FacetCounts& facet : result.facets) {
    facets[std::string(spec_of(facet.field).name)] = facet_json(facet);
  }
  constexpr double kMicrosecondsInOne = 1000;
  const Json answer = {
      {"query", query_json(result.query)},
      {"total", {{"value", result.total}, {"exact", true}}},
      {"took_ms", static_cast<double>(result.took.count()) / kMicrosecondsInOne},
      {"hits", std::move(hits)},
      {"facets", std::move(facets)},
      {"interval", name_of(result.timeline.interval)},
      {"timeline", timeline_json(result.timeline)},
      {"undated", result.undated},
      {"index", {{"articles", result.index.articles}, {"revision", result.index.revision}}}};
  return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace readout
