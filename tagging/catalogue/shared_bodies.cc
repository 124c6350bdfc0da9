// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/shared_bodies.h"

#include <map>
#include <string_view>
#include <unordered_map>

#include "tagging/catalogue/name_forms.h"

namespace readout::tagging {

std::vector<SharedBody> shared_bodies_of(const Catalogue& catalogue) {
  using Holders = std::map<ActorIndex, ActorIndex>;  // body by country
  std::map<std::string, Holders> by_form;
  std::unordered_map<std::string_view, std::vector<Holders*>> by_kind;
  for (const KindEntry& kind : catalogue.kinds()) {
    for (const std::string& bare : kind.bare)
      by_kind[kind.id].push_back(&by_form[folded_words(bare, ' ')]);
  }
  const std::vector<ActorIndex> homes = home_countries(catalogue);
  for (ActorIndex i = 0; i < catalogue.actors().size(); ++i) {
    const ActorEntry& actor = catalogue.actors()[i];
    if (homes[i] == kNoActorIndex) continue;
    for (const std::string& bare : actor.bare)
      by_form[folded_words(bare, ' ')].emplace(homes[i], i);
    if (!actor.bare.empty()) continue;
    for (const std::string& kind : actor.kinds) {
      const auto forms = by_kind.find(kind);
      if (forms == by_kind.end()) continue;
      for (Holders* holders : forms->second) holders->emplace(homes[i], i);
    }
  }
  std::vector<SharedBody> shared;
  shared.reserve(by_form.size());
  for (const auto& [form, holders] : by_form) {
    SharedBody body{form, form.find(' ') == std::string::npos, {}};
    body.holders.reserve(holders.size());
    for (const auto& [country, actor] : holders) body.holders.push_back({country, actor});
    shared.push_back(std::move(body));
  }
  return shared;
}

std::vector<ActorIndex> home_countries(const Catalogue& catalogue) {
  std::unordered_map<std::string_view, ActorIndex> countries;
  const std::vector<ActorEntry>& actors = catalogue.actors();
  for (ActorIndex i = 0; i < actors.size(); ++i) {
    if (actors[i].type == article::ActorType::Country) countries.emplace(actors[i].id, i);
  }
  std::vector<ActorIndex> homes(actors.size(), kNoActorIndex);
  for (ActorIndex i = 0; i < actors.size(); ++i) {
    const bool country = actors[i].type == article::ActorType::Country;
    const auto found = countries.find(country ? actors[i].id : actors[i].country);
    if (found != countries.end()) homes[i] = found->second;
  }
  return homes;
}

}  // namespace readout::tagging
