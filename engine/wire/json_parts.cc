// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/json_parts.h"

#include "article/dates.h"
#include "base/utf8.h"

namespace readout::engine {

void put_fields(JsonWriter& out, const article::TaggedArticle& tagged, const HitMembers& members) {
  for (const Field field : kFacetedFields) {
    const FieldSpec& spec = spec_of(field);
    if (!spec.value_kind.empty() || !members.has(spec.member)) continue;  // tags are objects
    const std::vector<std::string> values = spec.values.of(tagged);
    if (spec.values.several) {
      put_texts(out, spec.member, values);
    } else {
      out.text(spec.member, values.empty() ? std::string_view() : values.front());
    }
  }
}

void put_published(JsonWriter& out,
                   const std::optional<article::Published>& published,
                   const HitMembers& members) {
  if (members.has("published")) {
    out.key("published");
    published ? out.text(published->iso) : out.null();
  }
  if (!members.has("date_precision")) return;
  out.key("date_precision");
  published ? out.text(article::name_of(published->precision)) : out.null();
}

void put_actor(JsonWriter& out, const article::ActorTag& actor) {
  out.text("id", actor.id);
  out.text("name", actor.name);
  out.text("type", article::name_of(actor.type));
}

void put_issue(JsonWriter& out, const article::IssueTag& issue) {
  out.text("id", issue.id);
  out.text("name", issue.name);
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

void put_value(JsonWriter& out, Field field, const FacetValue& value) {
  const std::string_view kind = spec_of(field).value_kind;
  out.text("id", value.id);
  out.text("name", value.name);
  if (!kind.empty()) out.text(kind, value.kind);
  out.number("count", value.count);
  out.boolean("selected", value.selected);
}

void put_values(JsonWriter& out,
                std::string_view key,
                Field field,
                const std::vector<FacetValue>& values) {
  out.key(key);
  out.open_array();
  for (const FacetValue& value : values) {
    out.open_object();
    put_value(out, field, value);
    out.close_object();
  }
  out.close_array();
}

}  // namespace readout::engine
