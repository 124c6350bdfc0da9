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

Json values_json(Field field, const std::vector<FacetValue>& of_field) {
  const std::string_view kind = kind_key(field);
  Json values = Json::array();
  for (const FacetValue& value : of_field) {
    Json entry = {{"id", value.id}, {"name", value.name}};
    if (!kind.empty()) entry[std::string(kind)] = value.kind;
    entry["count"] = value.count;
    entry["selected"] = value.selected;
    values.push_back(std::move(entry));
  }
  return values;
}

Json facet_json(const FacetCounts& facet) {
  return {{"values", values_json(facet.field, facet.values)}, {"more", facet.more}};
}

Json day_json(const std::optional<std::int32_t>& day) { return day ? Json(iso_day(*day)) : Json(); }

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

/// Who or what it is, which the index alone does not tell.
void add_known(Json& answer, const Profile& profile, Field field) {
  if (field == Field::Issue) answer["about"] = profile.about;
  if (field != Field::Actor) return;
  Json roles = Json::array();
  for (const ProfileRole& role : profile.roles) {
    roles.push_back(
        {{"title", role.title}, {"from", text_or_null(role.from)}, {"to", text_or_null(role.to)}});
  }
  answer["country"] = profile.country
                          ? Json({{"id", profile.country->id}, {"name", profile.country->name}})
                          : Json();
  answer["aliases"] = profile.aliases;
  answer["roles"] = std::move(roles);
}

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
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
  return text_of(answer);
}

std::string to_json(const std::vector<Hit>& hits) {
  Json list = Json::array();
  for (const Hit& hit : hits) list.push_back(hit_json(hit));
  return text_of({{"hits", std::move(list)}});
}

std::string to_json(const FacetCounts& facet) { return text_of(facet_json(facet)); }

std::string to_json(const Suggestions& suggestions) {
  Json titles = Json::array();
  for (const TitleSuggestion& each : suggestions.titles) {
    titles.push_back({{"id", each.id}, {"title", each.title}});
  }
  Json words = Json::array();
  for (const WordSuggestion& each : suggestions.words) {
    words.push_back({{"word", each.word}, {"articles", each.articles}});
  }
  return text_of({{"actors", values_json(Field::Actor, suggestions.actors)},
                  {"issues", values_json(Field::Issue, suggestions.issues)},
                  {"titles", std::move(titles)},
                  {"words", std::move(words)}});
}

std::string to_json(const Profile& profile, Field field) {
  Json answer = {{"id", profile.value.id}, {"name", profile.value.name}};
  const std::string_view kind = kind_key(field);
  if (!kind.empty()) answer[std::string(kind)] = profile.value.kind;
  add_known(answer, profile, field);
  answer["articles"] = profile.value.count;
  answer["first"] = day_json(profile.first_day);
  answer["last"] = day_json(profile.last_day);
  answer["interval"] = name_of(profile.timeline.interval);
  answer["timeline"] = timeline_json(profile.timeline);
  answer["undated"] = profile.undated;
  answer["actors"] = values_json(Field::Actor, profile.actors);
  answer["issues"] = values_json(Field::Issue, profile.issues);
  return text_of(answer);
}

}  // namespace readout
