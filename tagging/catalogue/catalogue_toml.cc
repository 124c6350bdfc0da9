// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/catalogue_toml.h"

#include <algorithm>
#include <utility>

#include "tagging/catalogue/kind_toml.h"
#include "tagging/catalogue/name_forms.h"
#include "tagging/catalogue/role_dates.h"
#include "tagging/words/toml_table.h"

namespace readout::tagging {
namespace {

constexpr std::size_t kMaxIdBytes = 100;

bool is_id(std::string_view id) {
  const auto fits = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
  };
  return !id.empty() && id.size() <= kMaxIdBytes && std::all_of(id.begin(), id.end(), fits);
}

std::string read_id(TomlTable& table) {
  std::string id = table.required_text("id");
  if (id.empty() || is_id(id)) return id;
  table.report_at("id",
                  "the id '" + id + "' must be of small letters, digits and '-', at most " +
                      std::to_string(kMaxIdBytes));
  return {};
}

void add_alias(ActorEntry& actor, TomlTable& table, Alias alias) {
  if (const auto complaint = alias_complaint(alias.text)) {
    table.report("the alias '" + alias.text + "' " + *complaint);
    return;
  }
  const auto same = [&alias](const Alias& other) { return other.text == alias.text; };
  const auto found = std::find_if(actor.aliases.begin(), actor.aliases.end(), same);
  if (found == actor.aliases.end()) {
    actor.aliases.push_back(std::move(alias));
  } else if (!alias.near.empty() || !alias.unless.empty()) {
    // A form with conditions replaces the plain one, also that of the name itself.
    *found = std::move(alias);
  }
}

void read_aliases(ActorEntry& actor,
                  TomlTable& table,
                  std::string_view key,
                  AliasKind kind = AliasKind::Name) {
  table.each(
      key,
      [&](std::string text) {
        add_alias(actor, table, {std::move(text), {}, {}, kind});
      },
      [&](TomlTable inner) {
        inner.refuse_others({"text", "near", "unless"});
        Alias alias{inner.required_text("text"), inner.texts("near"), inner.texts("unless"), kind};
        if (!alias.text.empty()) add_alias(actor, inner, std::move(alias));
      });
}

/// Regular plurals of the demonyms: "Canadians" of "Canadian".
void add_plurals(ActorEntry& actor, std::size_t first) {
  for (std::size_t i = first, count = actor.aliases.size(); i < count; ++i) {
    const Alias& singular = actor.aliases[i];
    const std::string_view text = singular.text;
    if (!text.ends_with("an") && !text.ends_with("i")) continue;
    Alias plural{singular.text + "s", singular.near, {}, singular.kind};
    for (const std::string& longer : singular.unless) {
      if (longer.ends_with(text)) plural.unless.push_back(longer + "s");
    }
    const auto same = [&plural](const Alias& other) { return other.text == plural.text; };
    if (std::none_of(actor.aliases.begin(), actor.aliases.end(), same))
      actor.aliases.push_back(std::move(plural));
  }
}

/// Empty where the key is missing.
std::string read_date(TomlTable& table, std::string_view key) {
  std::string date = table.text(key);
  if (!date.empty() && !is_partial_date(date))
    table.report_at(key, "'" + date + "' is no date of the form 2023, 2023-06 or 2023-06-19");
  return date;
}

void read_roles(ActorEntry& actor, TomlTable& table) {
  table.each(
      "roles",
      [&](std::string text) {
        actor.roles.push_back({std::move(text), {}, {}});
      },
      [&](TomlTable inner) {
        inner.refuse_others({"title", "from", "to"});
        Role role{inner.required_text("title"), read_date(inner, "from"), read_date(inner, "to")};
        if (!role.to.empty() && precedes(role.to, role.from))
          inner.report("the role ends before it begins: " + role.from + " to " + role.to);
        if (!role.title.empty()) actor.roles.push_back(std::move(role));
      });
}

std::string last_word(std::string_view name) {
  const std::size_t space = name.find_last_of(' ');
  return std::string(space == std::string_view::npos ? std::string_view{} : name.substr(space + 1));
}

void read_person(ActorEntry& actor, TomlTable& table) {
  actor.surname = table.text("surname");
  actor.surname_alone = table.flag("surname_alone");
  const bool person = actor.type == article::ActorType::Person;
  if (!person && (!actor.surname.empty() || actor.surname_alone))
    table.report("only persons have a surname");
  if (!actor.surname.empty()) {
    if (const auto complaint = alias_complaint(actor.surname))
      table.report_at("surname", "the surname '" + actor.surname + "' " + *complaint);
  } else if (person) {
    const std::string last = last_word(actor.name);
    if (!alias_complaint(last)) actor.surname = last;
  }
}

/// A body of a kind may leave out both.
void read_name_and_type(ActorEntry& actor, TomlTable& table) {
  const bool of_kind = !actor.kinds.empty();
  actor.name = of_kind ? table.text("name") : table.required_text("name");
  const std::string type = of_kind ? table.text("type") : table.required_text("type");
  if (const auto known = article::actor_type_named(type)) {
    actor.type = *known;
  } else if (!type.empty()) {
    table.report_at("type", "the type '" + type + "' must be person, country or organisation");
  }
  if (of_kind && (actor.country.empty() || actor.type != article::ActorType::Organisation))
    table.report_at("kinds", "a body of a kind is an organisation of a 'country'");
  if (!of_kind && table.has("bare")) table.report_at("bare", "only a body with 'kinds' has 'bare'");
  if (!actor.name.empty()) add_alias(actor, table, {actor.name, {}, {}, AliasKind::Name});
}

ActorEntry read_actor(TomlTable& table, std::string id) {
  table.refuse_others({"id",     "name",    "type",   "aliases",     "demonyms",      "seats",
                       "native", "country", "roles",  "surname",     "surname_alone", "media",
                       "kinds",  "bare",    "called", "possessives", "adjectives",    "state",
                       "as_of",  "silence"});
  ActorEntry actor;
  actor.id = std::move(id);
  actor.place = table.place();
  actor.country = table.text("country");
  actor.kinds = table.texts("kinds");
  actor.bare = table.texts("bare");
  read_name_and_type(actor, table);
  read_aliases(actor, table, "aliases");
  const std::size_t first_demonym = actor.aliases.size();
  read_aliases(actor, table, "demonyms");
  read_country(actor, table, first_demonym);
  add_plurals(actor, first_demonym);
  read_aliases(actor, table, "seats", AliasKind::Seat);
  read_aliases(actor, table, "native", AliasKind::Native);
  actor.media = table.flag("media");
  read_roles(actor, table);
  actor.as_of = read_date(table, "as_of");
  read_person(actor, table);
  return actor;
}

std::vector<WeightedPhrase> read_phrases(TomlTable& table, std::string_view key) {
  std::vector<WeightedPhrase> phrases;
  table.each_weight(key, [&](std::string phrase, double weight, const FilePlace& place) {
    if (const auto complaint = phrase_complaint(phrase)) {
      table.report(place, "the phrase '" + phrase + "' " + *complaint);
    } else {
      phrases.push_back({std::move(phrase), weight});
    }
  });
  return phrases;
}

IssueEntry read_issue(TomlTable& table, std::string id) {
  constexpr double kListedActorWeight = 1;
  table.refuse_others(
      {"id", "name", "group", "about", "words", "against", "actors", "threshold", "silence"});
  IssueEntry issue;
  issue.id = std::move(id);
  issue.place = table.place();
  issue.name = table.required_text("name");
  issue.group = table.required_text("group");
  issue.about = table.text("about");
  issue.words = read_phrases(table, "words");
  issue.against = read_phrases(table, "against");
  issue.threshold = table.number("threshold");
  if (issue.threshold && *issue.threshold <= 0)
    table.report_at("threshold", "'threshold' must be above 0");
  if (issue.words.empty() && !table.has("words"))
    table.report("an issue needs words that show it ([issue.words])");
  if (table.is_table("actors")) {
    table.each_weight("actors", [&](std::string actor, double weight, const FilePlace&) {
      issue.actors.push_back({std::move(actor), weight});
    });
  } else {
    for (std::string& actor : table.texts("actors"))
      issue.actors.push_back({std::move(actor), kListedActorWeight});
  }
  return issue;
}

/// Reads the tables under `key` by `read` into `entries`, or `silenced` where they say so.
template <typename Entry, typename Read>
void read_entries(TomlTable& file,
                  std::string_view key,
                  const Read& read,
                  std::vector<Entry>& entries,
                  std::vector<Silenced>& silenced) {
  const auto no_text = [&](const std::string&) {
    file.report("'" + std::string(key) + "' must be tables: [[" + std::string(key) + "]]");
  };
  file.each(key, no_text, [&](TomlTable table) {
    std::string id = read_id(table);
    if (table.flag("silence")) {
      table.refuse_others({"id", "silence"});
      if (!id.empty()) silenced.push_back({std::move(id), table.place()});
      return;
    }
    const std::size_t before = table.problem_count();
    Entry entry = read(table, std::move(id));
    if (table.problem_count() == before && !entry.id.empty()) entries.push_back(std::move(entry));
  });
}

}  // namespace

CatalogueFile parse_catalogue_file(const std::string& name,
                                   std::string_view text,
                                   std::vector<FileProblem>& problems) {
  CatalogueFile out;
  read_toml(name, text, problems, [&](TomlTable file) {
    file.refuse_others({"actor", "issue", "kind", "merge", "silence", "as_of"});
    file.each_text("merge", [&](std::string form, std::string id, const FilePlace& place) {
      if (const auto complaint = alias_complaint(form)) {
        file.report(place, *complaint);
      } else {
        out.merged_forms.push_back({std::move(form), std::move(id), place});
      }
    });
    out.silenced_names = file.texts("silence");
    read_entries(file, "actor", read_actor, out.actors, out.silenced_actors);
    read_entries(file, "issue", read_issue, out.issues, out.silenced_issues);
    read_entries(file, "kind", read_kind, out.kinds, out.silenced_kinds);
    const std::string as_of = read_date(file, "as_of");
    for (ActorEntry& actor : out.actors) {
      if (actor.as_of.empty() && !actor.roles.empty()) actor.as_of = as_of;
    }
  });
  return out;
}

}  // namespace readout::tagging
