// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/known.h"

#include <string>
#include <unordered_set>

#include "base/fold.h"

namespace readout {
namespace {

/// Each once, whatever its capitals. A seat ("Vienna") is a place, not a name of whom it stands
/// for.
void add_names(const ActorEntry& entry, Profile& profile) {
  std::unordered_set<std::string> told = {fold(profile.value.name)};
  for (const Alias& alias : entry.aliases) {
    if (alias.kind == AliasKind::Seat) continue;
    if (told.insert(fold(alias.text)).second) profile.aliases.push_back(alias.text);
  }
}

void add_actor(const Catalogue& catalogue, const ActorEntry& entry, Profile& profile) {
  add_names(entry, profile);
  for (const Role& role : entry.roles) profile.roles.push_back({role.title, role.from, role.to});
  const ActorEntry* country = catalogue.find_actor(entry.country);
  if (country != nullptr) profile.country = ProfileCountry{country->id, country->name};
}

}  // namespace

void add_known(const Catalogue& catalogue, Field field, Profile& profile) {
  if (field == Field::Actor) {
    const ActorEntry* entry = catalogue.find_actor(profile.value.id);
    if (entry != nullptr) add_actor(catalogue, *entry, profile);
  } else if (const IssueEntry* entry = catalogue.find_issue(profile.value.id)) {
    profile.about = entry->about;
  }
}

ActorNames names_in_queries(const Catalogue& catalogue) {
  ActorNames names;
  for (const PlainName& name : plain_names(catalogue)) names.add(name.text, name.actor);
  return names;
}

}  // namespace readout
