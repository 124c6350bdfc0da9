// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/result_json.h"

#include "base/utf8.h"
#include "engine/wire/json_parts.h"

namespace readout::engine {
namespace {

void put_part(JsonWriter& out, const UnderstoodPart& part) {
  out.open_object();
  out.text("kind", part.kind);
  if (!part.field.empty()) out.text("field", part.field);
  if (!part.text.empty()) out.text("text", part.text);
  if (!part.values.empty()) put_texts(out, "values", part.values);
  if (!part.parts.empty()) {
    out.key("parts");
    out.open_array();
    for (const UnderstoodPart& child : part.parts) put_part(out, child);
    out.close_array();
  }
  out.close_object();
}

void put_problems(JsonWriter& out, const QueryReport& query) {
  CodePointOffsets points(query.text);
  out.key("problems");
  out.open_array();
  for (const QueryProblem& problem : query.problems) {
    out.open_object();
    out.text("message", problem.message);
    if (!problem.parameter.empty()) out.text("parameter", problem.parameter);
    out.number("start", points(problem.span.begin));
    out.number("end", points(problem.span.end));
    out.close_object();
  }
  out.close_array();
}

void put_named(JsonWriter& out, const QueryReport& query) {
  out.key("actors");
  out.open_array();
  for (const NamedActor& named : query.actors) {
    out.open_object();
    out.text("text", named.text);
    out.text("id", named.actor.id);
    out.text("name", named.actor.name);
    out.text("type", named.actor.kind);
    out.number("articles", named.actor.count);
    out.close_object();
  }
  out.close_array();
  out.boolean("widened", query.widened);
}

void put_filters(JsonWriter& out, const QueryReport& query) {
  out.key("filters");
  out.open_array();
  for (const NamedFilter& filter : query.filters) {
    out.open_object();
    out.text("parameter", spec_of(filter.field).name);
    out.text("text", filter.text);
    put_values(out, "values", filter.field, filter.values);
    out.close_object();
  }
  out.close_array();
}

void put_query(JsonWriter& out, const QueryReport& query) {
  out.key("query");
  out.open_object();
  out.text("text", query.text);
  out.text("understood", query.understood);
  out.text("explained", query.explained);
  out.key("tree");
  put_part(out, query.tree);
  out.key("corrected");
  query.corrected ? out.text(*query.corrected) : out.null();
  out.boolean("relaxed", query.relaxed);
  put_texts(out, "ignored", query.ignored);
  put_named(out, query);
  put_filters(out, query);
  put_problems(out, query);
  out.close_object();
}

/// The tags alone, without their places.
void put_tags(JsonWriter& out, const article::Tags& tags, const HitMembers& members) {
  if (members.has("actors")) {
    out.key("actors");
    out.open_array();
    for (const article::ActorTag& actor : tags.actors) {
      out.open_object();
      put_actor(out, actor);
      out.close_object();
    }
    out.close_array();
  }
  if (!members.has("issues")) return;
  out.key("issues");
  out.open_array();
  for (const article::IssueTag& issue : tags.issues) {
    out.open_object();
    put_issue(out, issue);
    out.close_object();
  }
  out.close_array();
}

void put_found(JsonWriter& out, const Hit& hit, const HitMembers& members) {
  if (members.has("score")) {
    out.key("score");
    hit.score ? out.real(*hit.score) : out.null();
  }
  if (members.has("snippet")) {
    out.key("snippet");
    out.open_object();
    out.text("text", hit.snippet.text);
    put_marks(out, "marks", hit.snippet.text, hit.snippet.marks);
    out.close_object();
  }
  if (members.has("title_marks")) put_marks(out, "title_marks", hit.article.title, hit.title_marks);
}

void put_hit(JsonWriter& out, const Hit& hit, const HitMembers& members) {
  out.open_object();
  out.text("id", hit.article.id);
  if (members.has("title")) out.text("title", hit.article.title);
  if (members.has("url")) out.text("url", hit.article.url);
  put_published(out, hit.article.published, members);
  put_fields(out, hit, members);
  put_found(out, hit, members);
  put_tags(out, hit.tags, members);
  if (members.has("copies")) out.number("copies", hit.copies);
  if (members.has("partial")) out.boolean("partial", hit.partial);
  out.close_object();
}

void put_hits(JsonWriter& out, const std::vector<Hit>& hits, const HitMembers& members) {
  out.key("hits");
  out.open_array();
  for (const Hit& hit : hits) put_hit(out, hit, members);
  out.close_array();
}

void put_timelines(JsonWriter& out, const SearchResult& result, Field field) {
  out.key("timelines");
  out.open_array();
  for (const ValueTimeline& timeline : result.timelines) {
    out.open_object();
    put_value(out, field, timeline.value);
    out.key("counts");
    out.open_array();
    for (const std::size_t count : timeline.counts) out.number(count);
    out.close_array();
    out.number("undated", timeline.undated);
    out.close_object();
  }
  out.close_array();
}

void put_facet(JsonWriter& out, const FacetCounts& facet) {
  out.open_object();
  put_values(out, "values", facet.field, facet.values);
  out.number("total", facet.total);
  out.boolean("more", facet.more);
  out.close_object();
}

void put_facets(JsonWriter& out, const std::vector<FacetCounts>& facets) {
  out.key("facets");
  out.open_object();
  for (const FacetCounts& facet : facets) {
    out.key(spec_of(facet.field).name);
    put_facet(out, facet);
  }
  out.close_object();
}

}  // namespace

std::string to_json(const SearchResult& result, const SearchRequest& request) {
  constexpr double kMicrosecondsInOne = 1000;
  JsonWriter out;
  out.open_object();
  put_query(out, result.query);
  out.key("total");
  out.open_object();
  out.number("value", result.total);
  out.boolean("exact", true);
  out.close_object();
  out.key("all_words");
  result.all_words ? out.number(*result.all_words) : out.null();
  out.number("partial_total", result.partial_total);
  out.key("took_ms");
  out.real(static_cast<double>(result.took.count()) / kMicrosecondsInOne);
  put_hits(out, result.hits, request.hit_members);
  put_facets(out, result.facets);
  put_timeline(out, result.timeline);
  if (request.timeline_by) put_timelines(out, result, *request.timeline_by);
  out.number("undated", result.undated);
  out.key("index");
  out.open_object();
  out.number("articles", result.index.articles);
  out.text("revision", result.index.revision);
  if (!result.index.damaged.empty()) put_texts(out, "damaged", result.index.damaged);
  out.close_object();
  out.close_object();
  return out.take();
}

std::string to_json(const std::vector<Hit>& hits, const HitMembers& members) {
  JsonWriter out;
  out.open_object();
  put_hits(out, hits, members);
  out.close_object();
  return out.take();
}

std::string to_json(const ArticleMarks& marks) {
  JsonWriter out;
  out.open_object();
  put_marks(out, "title", marks.title.text, marks.title.marks);
  put_marks(out, "summary", marks.summary.text, marks.summary.marks);
  put_marks(out, "body", marks.body.text, marks.body.marks);
  out.close_object();
  return out.take();
}

std::string to_json(const FacetCounts& facet) {
  JsonWriter out;
  put_facet(out, facet);
  return out.take();
}

}  // namespace readout::engine
