// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/result_json.h"

#include <string_view>

#include "article/dates.h"
#include "base/json_writer.h"
#include "base/utf8.h"

namespace readout::engine {
namespace {

std::string_view name_of(article::DatePrecision precision) {
  switch (precision) {
    case article::DatePrecision::Year:
      return "year";
    case article::DatePrecision::Month:
      return "month";
    case article::DatePrecision::Day:
      return "day";
    case article::DatePrecision::Instant:
      return "instant";
  }
  return "day";
}

void put_marks(JsonWriter& out,
               std::string_view key,
               std::string_view text,
               const std::vector<Span>& marks) {
  CodePointOffsets points(text);
  out.key(key);
  out.open_array();
  for (const Span mark : marks) {
    out.open_array();
    out.number(points(mark.begin));
    out.number(points(mark.end));
    out.close_array();
  }
  out.close_array();
}

void put_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key);
  out.open_array();
  for (const std::string& text : texts) out.text(text);
  out.close_array();
}

void put_timeline(JsonWriter& out, const Timeline& timeline) {
  out.text("interval", name_of(timeline.interval));
  out.key("timeline");
  out.open_array();
  for (const TimelineBucket& bucket : timeline.buckets) {
    out.open_object();
    out.text("from", article::iso_day(bucket.first_day));
    out.text("to", article::iso_day(bucket.last_day));
    out.number("count", bucket.count);
    out.close_object();
  }
  out.close_array();
}

void put_part(JsonWriter& out, const UnderstoodPart& part) {
  out.open_object();
  out.text("kind", part.kind);
  if (!part.field.empty()) out.text("field", part.field);
  if (!part.text.empty()) out.text("text", part.text);
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
  put_problems(out, query);
  out.close_object();
}

void put_tags(JsonWriter& out, const Hit& hit) {
  out.key("actors");
  out.open_array();
  for (const article::ActorTag& actor : hit.actors) {
    out.open_object();
    out.text("id", actor.id);
    out.text("name", actor.name);
    out.text("type", article::name_of(actor.type));
    out.close_object();
  }
  out.close_array();
  out.key("issues");
  out.open_array();
  for (const article::IssueTag& issue : hit.issues) {
    out.open_object();
    out.text("id", issue.id);
    out.text("name", issue.name);
    out.close_object();
  }
  out.close_array();
}

void put_hit(JsonWriter& out, const Hit& hit) {
  const auto& published = hit.published;
  out.open_object();
  out.text("id", hit.id);
  out.text("title", hit.title);
  out.text("url", hit.url);
  out.text("source", hit.source);
  put_texts(out, "authors", hit.authors);
  out.key("published");
  published ? out.text(published->iso) : out.null();
  out.key("date_precision");
  published ? out.text(name_of(published->precision)) : out.null();
  out.text("language", hit.language);
  out.key("score");
  hit.score ? out.real(*hit.score) : out.null();
  out.key("snippet");
  out.open_object();
  out.text("text", hit.snippet.text);
  put_marks(out, "marks", hit.snippet.text, hit.snippet.marks);
  out.close_object();
  put_marks(out, "title_marks", hit.title, hit.title_marks);
  put_tags(out, hit);
  out.number("copies", hit.copies);
  out.close_object();
}

void put_hits(JsonWriter& out, const std::vector<Hit>& hits) {
  out.key("hits");
  out.open_array();
  for (const Hit& hit : hits) put_hit(out, hit);
  out.close_array();
}

/// What the kind of a field's values is called; empty where they have none.
std::string_view kind_key(Field field) {
  if (field == Field::Actor) return "type";
  if (field == Field::Issue) return "group";
  return "";
}

void put_values(JsonWriter& out,
                std::string_view key,
                Field field,
                const std::vector<FacetValue>& values) {
  const std::string_view kind = kind_key(field);
  out.key(key);
  out.open_array();
  for (const FacetValue& value : values) {
    out.open_object();
    out.text("id", value.id);
    out.text("name", value.name);
    if (!kind.empty()) out.text(kind, value.kind);
    out.number("count", value.count);
    out.boolean("selected", value.selected);
    out.close_object();
  }
  out.close_array();
}

void put_facet(JsonWriter& out, const FacetCounts& facet) {
  out.open_object();
  put_values(out, "values", facet.field, facet.values);
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

void put_day(JsonWriter& out, std::string_view key, const std::optional<std::int32_t>& day) {
  out.key(key);
  day ? out.text(article::iso_day(*day)) : out.null();
}

void put_text_or_null(JsonWriter& out, std::string_view key, const std::string& text) {
  out.key(key);
  text.empty() ? out.null() : out.text(text);
}

/// Who or what it is, which the index alone does not tell.
void put_known(JsonWriter& out, const Profile& profile, Field field) {
  if (field == Field::Issue) out.text("about", profile.about);
  if (field != Field::Actor) return;
  out.key("country");
  if (profile.country) {
    out.open_object();
    out.text("id", profile.country->id);
    out.text("name", profile.country->name);
    out.close_object();
  } else {
    out.null();
  }
  put_texts(out, "aliases", profile.aliases);
  out.key("roles");
  out.open_array();
  for (const ProfileRole& role : profile.roles) {
    out.open_object();
    out.text("title", role.title);
    put_text_or_null(out, "from", role.from);
    put_text_or_null(out, "to", role.to);
    out.close_object();
  }
  out.close_array();
}

}  // namespace

std::string to_json(const SearchResult& result) {
  constexpr double kMicrosecondsInOne = 1000;
  JsonWriter out;
  out.open_object();
  put_query(out, result.query);
  out.key("total");
  out.open_object();
  out.number("value", result.total);
  out.boolean("exact", true);
  out.close_object();
  out.key("took_ms");
  out.real(static_cast<double>(result.took.count()) / kMicrosecondsInOne);
  put_hits(out, result.hits);
  put_facets(out, result.facets);
  put_timeline(out, result.timeline);
  out.number("undated", result.undated);
  out.key("index");
  out.open_object();
  out.number("articles", result.index.articles);
  out.text("revision", result.index.revision);
  out.close_object();
  out.close_object();
  return out.take();
}

std::string to_json(const std::vector<Hit>& hits) {
  JsonWriter out;
  out.open_object();
  put_hits(out, hits);
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

std::string to_json(const Suggestions& suggestions) {
  JsonWriter out;
  out.open_object();
  put_values(out, "actors", Field::Actor, suggestions.actors);
  put_values(out, "issues", Field::Issue, suggestions.issues);
  out.key("titles");
  out.open_array();
  for (const TitleSuggestion& each : suggestions.titles) {
    out.open_object();
    out.text("id", each.id);
    out.text("title", each.title);
    out.close_object();
  }
  out.close_array();
  out.key("words");
  out.open_array();
  for (const WordSuggestion& each : suggestions.words) {
    out.open_object();
    out.text("word", each.word);
    out.number("articles", each.articles);
    out.close_object();
  }
  out.close_array();
  out.close_object();
  return out.take();
}

std::string to_json(const Profile& profile, Field field) {
  JsonWriter out;
  out.open_object();
  out.text("id", profile.value.id);
  out.text("name", profile.value.name);
  const std::string_view kind = kind_key(field);
  if (!kind.empty()) out.text(kind, profile.value.kind);
  put_known(out, profile, field);
  out.number("articles", profile.value.count);
  put_day(out, "first", profile.first_day);
  put_day(out, "last", profile.last_day);
  put_timeline(out, profile.timeline);
  out.number("undated", profile.undated);
  put_values(out, "actors", Field::Actor, profile.actors);
  put_values(out, "issues", Field::Issue, profile.issues);
  out.close_object();
  return out.take();
}

}  // namespace readout::engine
