// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/catalogue.h"

#include <utility>

namespace readout::tagging {
namespace {

template <typename Entry>
std::unordered_map<std::string, std::size_t> places_of(const std::vector<Entry>& entries) {
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < entries.size(); ++i) places.emplace(entries[i].id, i);
  return places;
}

}  // namespace

Catalogue::Catalogue(std::vector<ActorEntry> actors,
                     std::vector<IssueEntry> issues,
                     std::vector<KindEntry> kinds,
                     std::string hash,
                     std::unordered_set<std::string> silenced)
    : actors_(std::move(actors)),
      issues_(std::move(issues)),
      kinds_(std::move(kinds)),
      actor_places_(places_of(actors_)),
      issue_places_(places_of(issues_)),
      hash_(std::move(hash)),
      silenced_(std::move(silenced)) {}

const ActorEntry* Catalogue::find_actor(std::string_view id) const {
  const auto found = actor_places_.find(std::string(id));
  return found == actor_places_.end() ? nullptr : &actors_[found->second];
}

const IssueEntry* Catalogue::find_issue(std::string_view id) const {
  const auto found = issue_places_.find(std::string(id));
  return found == issue_places_.end() ? nullptr : &issues_[found->second];
}

void each_name(
    const Catalogue& catalogue,
    const std::function<void(std::string_view name, std::string_view actor, article::NameUse use)>&
        take) {
  using article::NameUse;
  for (const ActorEntry& actor : catalogue.actors()) {
    for (const Alias& alias : actor.aliases)
      take(alias.text, actor.id, alias.near.empty() ? NameUse::Anywhere : NameUse::Asked);
    if (!actor.surname.empty())
      take(actor.surname, actor.id, actor.surname_alone ? NameUse::Anywhere : NameUse::Surname);
  }
}

}  // namespace readout::tagging
