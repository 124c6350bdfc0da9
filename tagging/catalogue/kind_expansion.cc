// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/kind_expansion.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "tagging/catalogue/name_forms.h"

namespace readout::tagging {
namespace {

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool may_have(const KindEntry& kind, const ActorEntry& country) {
  return kind.countries ? contains(*kind.countries, country.id)
                        : country.words->state && !contains(kind.except, country.id);
}

/// Adds the kind's forms, except those among the first `own` aliases. Returns the aliases that say
/// no more than the kind does.
std::vector<std::string> add_forms(ActorEntry& actor,
                                   std::size_t own,
                                   const KindEntry& kind,
                                   const CountryWords& words) {
  std::vector<std::string> needless;
  std::size_t count = actor.aliases.size();
  for (const FormPattern& form : kind.forms) count += words.of(form.placeholder).size();
  actor.aliases.reserve(count);
  for (const FormPattern& form : kind.forms) {
    for (const std::string& word : words.of(form.placeholder)) {
      std::string text = form.before;
      text.append(word).append(form.after);
      const auto end = actor.aliases.begin() + static_cast<std::ptrdiff_t>(own);
      const auto listed = std::find_if(
          actor.aliases.begin(), end, [&text](const Alias& alias) { return alias.text == text; });
      if (listed == end) {
        actor.aliases.push_back({std::move(text), {}, {}, AliasKind::Name});
      } else if (listed->near.empty() && listed->unless.empty() && text != actor.name) {
        needless.push_back(std::move(text));
      }
    }
  }
  return needless;
}

}  // namespace

KindExpansion::KindExpansion(const std::vector<KindEntry>& kinds,
                             std::vector<FileProblem>& problems)
    : problems_(problems) {
  for (const KindEntry& kind : kinds) {
    kind_places_.emplace(kind.id, kinds_.size());
    kinds_.push_back({&kind, {}});
  }
}

void KindExpansion::report(const FilePlace& place, std::string message) {
  problems_.push_back({place, std::move(message), ProblemSeverity::Error});
}

void KindExpansion::leave_out(const std::vector<std::string>& kinds, const std::string& country) {
  for (const std::string& id : kinds) {
    const auto kind = kind_places_.find(id);
    if (kind != kind_places_.end()) kinds_[kind->second].bodies.emplace(country, nullptr);
  }
}

void KindExpansion::run(std::vector<ActorEntry>& actors,
                        std::unordered_set<std::string>& silenced) {
  for (ActorEntry& actor : actors) actors_.emplace(actor.id, &actor);
  for (ActorEntry& actor : actors) complete(actor);
  for (Kind& kind : kinds_) {
    check_countries(*kind.entry);
    for (const ActorEntry& actor : actors) {
      const bool country = actor.type == article::ActorType::Country;
      if (country && may_have(*kind.entry, actor)) make(kind, actor, silenced);
    }
  }
  std::move(made_.begin(), made_.end(), std::back_inserter(actors));
}

void KindExpansion::check_countries(const KindEntry& kind) {
  const auto check = [&](const std::string& id) {
    const auto found = actors_.find(id);
    if (found == actors_.end() || found->second->type != article::ActorType::Country)
      report(kind.place,
             "the country '" + id + "' of the kind '" + kind.id + "' is no country's id");
  };
  if (kind.countries) std::for_each(kind.countries->begin(), kind.countries->end(), check);
  std::for_each(kind.except.begin(), kind.except.end(), check);
}

void KindExpansion::complete(ActorEntry& actor) {
  const auto country = actors_.find(actor.country);
  std::size_t own = actor.aliases.size();
  for (const std::string& id : actor.kinds) {
    const auto place = kind_places_.find(id);
    if (place == kind_places_.end()) {
      report(actor.place, "the kind '" + id + "' is no kind's id");
      continue;
    }
    Kind& kind = kinds_[place->second];
    const auto [body, fresh] = kind.bodies.emplace(actor.country, &actor);
    if (!fresh && body->second != nullptr) {
      report(actor.place,
             "'" + body->second->id + "' (" + place_text(body->second->place) + ") is the '" + id +
                 "' of '" + actor.country + "' already");
      continue;
    }
    body->second = &actor;
    if (country == actors_.end() || country->second->words == nullptr) continue;  // reported later
    const CountryWords& words = *country->second->words;
    if (actor.name.empty()) {
      actor.name = name_of_body(kind.entry->name, words);
      actor.aliases.insert(actor.aliases.begin(), {actor.name, {}, {}, AliasKind::Name});
      ++own;
    }
    for (const std::string& form : add_forms(actor, own, *kind.entry, words)) {
      problems_.push_back({actor.place,
                           "the alias '" + form + "' comes from the kind '" + id + "' already",
                           ProblemSeverity::Warning});
    }
  }
}

void KindExpansion::make(Kind& kind,
                         const ActorEntry& country,
                         std::unordered_set<std::string>& silenced) {
  if (kind.bodies.contains(country.id)) return;
  ActorEntry body;
  body.name = name_of_body(kind.entry->name, *country.words);
  body.id = made_id(body.name);
  if (silenced.erase(body.id) > 0) return;
  if (const auto same = actors_.find(body.id); same != actors_.end()) {
    ActorEntry& entry = *same->second;
    const bool made = std::any_of(
        made_.begin(), made_.end(), [&entry](const ActorEntry& other) { return &other == &entry; });
    if (entry.country == country.id && !made) {
      entry.kinds.push_back(kind.entry->id);  // stands for the body, with the forms that it lists
    } else if (made) {
      report(kind.entry->place,
             "the kinds '" + entry.kinds.front() + "' and '" + kind.entry->id +
                 "' both make the id '" + entry.id + "': give one of them another name");
    } else {
      report(entry.place,
             "the id '" + entry.id + "' is that of the '" + kind.entry->id + "' of '" + country.id +
                 "': give one of them another");
    }
    return;
  }
  body.country = country.id;
  body.kinds = {kind.entry->id};
  body.place = kind.entry->place;
  body.aliases.push_back({body.name, {}, {}, AliasKind::Name});
  add_forms(body, body.aliases.size(), *kind.entry, *country.words);
  made_.push_back(std::move(body));
  actors_.emplace(made_.back().id, &made_.back());
}

}  // namespace readout::tagging
