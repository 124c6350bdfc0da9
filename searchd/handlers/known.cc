// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/known.h"

#include <string>
#include <unordered_set>
#include <vector>

#include "base/fold.h"
#include "tagging/catalogue/name_forms.h"

namespace readout::searchd {
namespace {

/// Each once, whatever its capitals. A seat ("Vienna") is a place, not a name of whom it stands
/// for.
void add_names(const tagging::ActorEntry& entry, engine::Profile& profile) {
  std::unordered_set<std::string> told = {fold(profile.value.name)};
  for (const tagging::Alias& alias : entry.aliases) {
    if (alias.kind == tagging::AliasKind::Seat) continue;
    if (told.insert(fold(alias.text)).second) profile.aliases.push_back(alias.text);
  }
}

void add_actor(const tagging::Catalogue& catalogue,
               const tagging::ActorEntry& entry,
               engine::Profile& profile) {
  add_names(entry, profile);
  for (const tagging::Role& role : entry.roles)
    profile.roles.push_back({role.title, role.from, role.to});
  const tagging::ActorEntry* country = catalogue.find_actor(entry.country);
  if (country != nullptr) profile.country = engine::ProfileCountry{country->id, country->name};
}

}  // namespace

void add_known(const tagging::Catalogue& catalogue, engine::Field field, engine::Profile& profile) {
  if (field == engine::Field::Actor) {
    const tagging::ActorEntry* entry = catalogue.find_actor(profile.value.id);
    if (entry != nullptr) add_actor(catalogue, *entry, profile);
  } else if (const tagging::IssueEntry* entry = catalogue.find_issue(profile.value.id)) {
    profile.about = entry->about;
  }
}

engine::ActorNames names_in_queries(const tagging::Catalogue& catalogue) {
  std::vector<engine::ActorName> names;
  tagging::each_name(catalogue,
                     [&](std::string_view name, std::string_view actor, article::NameUse use) {
                       names.push_back({std::string(name), std::string(actor), use});
                     });
  return engine::ActorNames(names, tagging::words_before_names());
}

}  // namespace readout::searchd
