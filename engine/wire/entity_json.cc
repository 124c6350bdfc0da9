// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/dates.h"
#include "engine/wire/json_parts.h"
#include "engine/wire/result_json.h"

namespace readout::engine {
namespace {

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

void put_suggested(JsonWriter& out,
                   std::string_view key,
                   Field field,
                   const std::vector<ValueSuggestion>& suggestions) {
  out.key(key);
  out.open_array();
  for (const ValueSuggestion& each : suggestions) {
    out.open_object();
    put_value(out, field, each.value);
    out.text("before", each.before);
    out.close_object();
  }
  out.close_array();
}

}  // namespace

std::string to_json(const Suggestions& suggestions) {
  JsonWriter out;
  out.open_object();
  put_suggested(out, "actors", Field::Actor, suggestions.actors);
  put_suggested(out, "issues", Field::Issue, suggestions.issues);
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
  const std::string_view kind = spec_of(field).value_kind;
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
